-- Version 1 of the shipped wordings. Texts only; the hash is taken from what is stored, so that it cannot differ from it.
INSERT INTO wording (wording_id, version, language, body, sha256)
SELECT shipped.wording_id, 1, shipped.language, shipped.body, sha256(convert_to(shipped.body, 'UTF8'))
FROM (VALUES

('newsletter-web', 'fr',
$$J'accepte de recevoir la lettre d'information de Terascop par e-mail. Je peux me désinscrire à tout moment.

TERASCOP, 3 Allée du Moulin Berger, 69130 Écully, vous l'envoie avec votre accord. Votre adresse e-mail suffit ; votre nom et votre fonction sont facultatifs. Nous les gardons trois ans au plus après le dernier signe de votre part. Nous ne mesurons ni l'ouverture de nos messages ni vos clics. Mailgun achemine les messages pour nous et peut traiter votre adresse hors de l'Union européenne, sous clauses contractuelles types.
Vous pouvez retirer votre accord par le lien présent dans chaque lettre ; ce qui a été envoyé avant reste licite. Pour consulter, corriger, effacer ou récupérer vos données, ou en limiter l'usage : dpo@terascop.com. Vous pouvez aussi saisir la CNIL (www.cnil.fr).$$),

('newsletter-web', 'en',
$$I agree to receive the Terascop newsletter by e-mail. I can unsubscribe at any time.

TERASCOP, 3 Allée du Moulin Berger, 69130 Écully, France, sends it with your consent. Your e-mail address is enough; your name and job are optional. We keep them for at most three years after we last hear from you. We do not measure whether you open our messages or click in them. Mailgun delivers the messages for us and may process your address outside the European Union, under standard contractual clauses.
You can withdraw your consent with the link in every newsletter; what was sent before stays lawful. To see, correct, erase or take away your data, or to limit their use: dpo@terascop.com. You may also complain to the French authority, CNIL (www.cnil.fr).$$),

('commercial-offers-web', 'fr',
$$J'accepte de recevoir par e-mail les offres commerciales de Terascop sur ses produits et services. Je peux refuser à tout moment.

Ce choix est indépendant de la lettre d'information : vous pouvez accepter l'une et refuser l'autre. TERASCOP, 3 Allée du Moulin Berger, 69130 Écully, envoie ces offres avec votre accord et ne transmet votre adresse à aucun autre annonceur. Nous la gardons trois ans au plus après le dernier signe de votre part. Nous ne mesurons ni l'ouverture de nos messages ni vos clics. Mailgun achemine les messages pour nous et peut traiter votre adresse hors de l'Union européenne, sous clauses contractuelles types.
Vous pouvez retirer votre accord par le lien présent dans chaque message ; ce qui a été envoyé avant reste licite. Pour consulter, corriger, effacer ou récupérer vos données, ou en limiter l'usage : dpo@terascop.com. Vous pouvez aussi saisir la CNIL (www.cnil.fr).$$),

('commercial-offers-web', 'en',
$$I agree to receive Terascop's commercial offers about its products and services by e-mail. I can refuse at any time.

This choice is separate from the newsletter: you can accept one and refuse the other. TERASCOP, 3 Allée du Moulin Berger, 69130 Écully, France, sends these offers with your consent and gives your address to no other advertiser. We keep it for at most three years after we last hear from you. We do not measure whether you open our messages or click in them. Mailgun delivers the messages for us and may process your address outside the European Union, under standard contractual clauses.
You can withdraw your consent with the link in every message; what was sent before stays lawful. To see, correct, erase or take away your data, or to limit their use: dpo@terascop.com. You may also complain to the French authority, CNIL (www.cnil.fr).$$),

('event-invitations-web', 'fr',
$$J'accepte de recevoir par e-mail les invitations aux événements de Terascop. Je peux me désinscrire à tout moment.

TERASCOP, 3 Allée du Moulin Berger, 69130 Écully, envoie ces invitations avec votre accord. Si vous vous inscrivez à un événement, votre nom peut être remis à l'organisateur qui vous accueille, pour cet événement seulement. Nous gardons vos données trois ans au plus après le dernier signe de votre part. Nous ne mesurons ni l'ouverture de nos messages ni vos clics. Mailgun achemine les messages pour nous et peut traiter votre adresse hors de l'Union européenne, sous clauses contractuelles types.
Vous pouvez retirer votre accord par le lien présent dans chaque invitation ; ce qui a été envoyé avant reste licite. Pour consulter, corriger, effacer ou récupérer vos données, ou en limiter l'usage : dpo@terascop.com. Vous pouvez aussi saisir la CNIL (www.cnil.fr).$$),

('event-invitations-web', 'en',
$$I agree to receive invitations to Terascop's events by e-mail. I can unsubscribe at any time.

TERASCOP, 3 Allée du Moulin Berger, 69130 Écully, France, sends these invitations with your consent. If you register for an event, your name may be given to the organiser who welcomes you, for that event only. We keep your data for at most three years after we last hear from you. We do not measure whether you open our messages or click in them. Mailgun delivers the messages for us and may process your address outside the European Union, under standard contractual clauses.
You can withdraw your consent with the link in every invitation; what was sent before stays lawful. To see, correct, erase or take away your data, or to limit their use: dpo@terascop.com. You may also complain to the French authority, CNIL (www.cnil.fr).$$),

('oral-script', 'fr',
$$« Je suis salarié de TERASCOP, à Écully. Je voudrais savoir si vous souhaitez que nous vous contactions. Vous êtes libre de dire oui ou non à chaque question, et un refus ne change rien à nos relations.
Acceptez-vous de recevoir notre lettre d'information ? Par e-mail, par téléphone, par courrier ?
Acceptez-vous de recevoir nos offres commerciales sur nos produits et services ? Par e-mail, par téléphone, par courrier ?
Acceptez-vous de recevoir nos invitations à des événements ? Par e-mail, par téléphone, par courrier ?
Si vous acceptez le téléphone à titre personnel, votre accord vaut un an au plus à compter d'aujourd'hui, pour vous et pour ce sujet seulement ; nous n'appelons que du lundi au vendredi, de 10 h à 13 h et de 14 h à 20 h, hors jours fériés. Sans accord, nous ne vous appellerons pas.
Vous pouvez changer d'avis à tout moment : dites-le au téléphone, écrivez à dpo@terascop.com ou utilisez le lien de nos messages. Nous gardons vos coordonnées trois ans au plus après votre dernier signe. Je vous envoie une confirmation écrite de votre réponse, que vous pourrez conserver. Pour toute réclamation, vous pouvez saisir la CNIL. »

À noter : la réponse à chaque question, la date et l'heure, votre identifiant. Un silence ou une hésitation est un non.$$),

('oral-script', 'en',
$$"I work for TERASCOP in Écully, France. I would like to know whether you want us to contact you. You are free to say yes or no to each question, and a no changes nothing between us.
Do you agree to receive our newsletter? By e-mail, by telephone, by letter?
Do you agree to receive commercial offers about our products and services? By e-mail, by telephone, by letter?
Do you agree to receive invitations to our events? By e-mail, by telephone, by letter?
If you agree to be called as a private person, your consent holds for at most one year from today, for you and for that subject only; we call only from Monday to Friday, 10 a.m. to 1 p.m. and 2 p.m. to 8 p.m., never on public holidays. Without your consent we will not call you.
You can change your mind at any time: say so on the telephone, write to dpo@terascop.com, or use the link in our messages. We keep your contact details for at most three years after we last hear from you. I will send you a written confirmation of your answer, for you to keep. You may complain to the French authority, CNIL."

To note down: the answer to each question, date and time, your staff id. Silence or hesitation is a no.$$),

('paper-form', 'fr',
$$Ce que je souhaite recevoir de Terascop
Cochez ce que vous acceptez. Une case vide est un refus et ne change rien à nos relations.
[ ] la lettre d'information par e-mail   [ ] par téléphone   [ ] par courrier
[ ] les offres commerciales sur les produits et services de Terascop par e-mail   [ ] par téléphone   [ ] par courrier
[ ] les invitations aux événements de Terascop par e-mail   [ ] par téléphone   [ ] par courrier
Nom, prénom : ____________   E-mail : ____________   Téléphone : ____________   Date : ____________   Signature : ____________

TERASCOP, 3 Allée du Moulin Berger, 69130 Écully, est responsable de ces données et les utilise avec votre accord, pour ce que vous avez coché seulement. Elle les garde trois ans au plus après le dernier signe de votre part. L'accord d'un particulier pour le téléphone vaut un an au plus à compter de la date ci-dessus. Mailgun achemine les e-mails pour nous et peut traiter votre adresse hors de l'Union européenne, sous clauses contractuelles types.
Vous pouvez changer d'avis à tout moment, sans donner de raison, par le lien de nos messages, par téléphone, par courrier à l'adresse ci-dessus ou à dpo@terascop.com ; ce qui a été fait avant reste licite. À la même adresse vous pouvez consulter, corriger, effacer ou récupérer vos données, en limiter l'usage, et demander une copie de ce formulaire. Vous pouvez aussi saisir la CNIL (www.cnil.fr).$$),

('paper-form', 'en',
$$What I want to receive from Terascop
Tick what you agree to. An empty box is a no and changes nothing between us.
[ ] the newsletter by e-mail   [ ] by telephone   [ ] by letter
[ ] commercial offers about Terascop's products and services by e-mail   [ ] by telephone   [ ] by letter
[ ] invitations to Terascop's events by e-mail   [ ] by telephone   [ ] by letter
Name: ____________   E-mail: ____________   Telephone: ____________   Date: ____________   Signature: ____________

TERASCOP, 3 Allée du Moulin Berger, 69130 Écully, France, is responsible for these data and uses them with your consent, only for what you ticked. It keeps them for at most three years after it last hears from you. A private person's consent to telephone calls holds for at most one year from the date above. Mailgun delivers e-mails for us and may process your address outside the European Union, under standard contractual clauses.
You can change your mind at any time, without giving a reason, with the link in our messages, by telephone, by letter to the address above, or at dpo@terascop.com; what was done before stays lawful. At the same address you can see, correct, erase or take away your data, limit their use, and ask for a copy of this form. You may also complain to the French authority, CNIL (www.cnil.fr).$$),

('professional-notice', 'fr',
$$Nous vous écrivons à votre adresse professionnelle parce que notre offre concerne votre métier. Vous pouvez refuser ici, sans donner de raison.

Votre droit d'opposition : vous pouvez à tout moment, gratuitement et sans motif, vous opposer à recevoir nos messages, par le lien présent dans chacun d'eux, par courrier ou à dpo@terascop.com. L'effet est immédiat.

TERASCOP, 3 Allée du Moulin Berger, 69130 Écully, utilise vos nom, prénom, fonction, organisme et coordonnées professionnelles pour vous adresser sa lettre d'information, ses offres et ses invitations. Le fondement est son intérêt légitime à faire connaître aux professionnels de santé et à leurs établissements ce qui touche leur activité. Ces données viennent de vous, de votre organisme ou de sources professionnelles publiques, que nous vous indiquons sur demande. Elles sont gardées trois ans au plus après le dernier signe de votre part. Mailgun achemine les messages pour nous et peut les traiter hors de l'Union européenne, sous clauses contractuelles types.
Pour consulter, corriger ou effacer vos données, ou en limiter l'usage : dpo@terascop.com. Vous pouvez aussi saisir la CNIL (www.cnil.fr).$$),

('professional-notice', 'en',
$$We write to your work address because our offer concerns your job. You can refuse here, without giving a reason.

Your right to object: you can object to receiving our messages at any time, free of charge and without a reason, with the link in each of them, by letter, or at dpo@terascop.com. It takes effect at once.

TERASCOP, 3 Allée du Moulin Berger, 69130 Écully, France, uses your name, job, organisation and work contact details to send you its newsletter, offers and invitations. The ground is its legitimate interest in telling health professionals and their establishments what concerns their work. These data come from you, from your organisation or from public professional sources, which we name on request. They are kept for at most three years after we last hear from you. Mailgun delivers the messages for us and may process them outside the European Union, under standard contractual clauses.
To see, correct or erase your data, or to limit their use: dpo@terascop.com. You may also complain to the French authority, CNIL (www.cnil.fr).$$)

) AS shipped (wording_id, language, body);
