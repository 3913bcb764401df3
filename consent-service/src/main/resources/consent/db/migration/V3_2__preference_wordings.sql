-- What a contact agrees to on the preference page for the telephone and for letters; the e-mail texts are the <purpose>-web wordings.
INSERT INTO wording (wording_id, version, language, body, sha256)
SELECT page.wording_id, 1, page.language, page.body, sha256(convert_to(page.body, 'UTF8'))
FROM (VALUES

('telephone-web', 'fr',
$$J'accepte que Terascop m'appelle au sujet que j'ai choisi sur cette page (lettre d'information, offres commerciales ou invitations), et à ce sujet seulement. Je peux changer d'avis à tout moment.

TERASCOP, 3 Allée du Moulin Berger, 69130 Écully, appelle avec votre accord, du lundi au vendredi, de 10 h à 13 h et de 14 h à 20 h, hors jours fériés. L'accord d'un particulier vaut un an au plus. Nous gardons vos coordonnées trois ans au plus après le dernier signe de votre part.
Vous pouvez retirer votre accord sur cette page, au téléphone ou à dpo@terascop.com ; ce qui a été fait avant reste licite. Pour consulter, corriger, effacer ou récupérer vos données, ou en limiter l'usage : dpo@terascop.com. Vous pouvez aussi saisir la CNIL (www.cnil.fr).$$),

('telephone-web', 'en',
$$I agree that Terascop calls me about the subject I chose on this page (newsletter, commercial offers or invitations), and about that subject only. I can change my mind at any time.

TERASCOP, 3 Allée du Moulin Berger, 69130 Écully, France, calls with your consent, from Monday to Friday, 10 a.m. to 1 p.m. and 2 p.m. to 8 p.m., never on public holidays. A private person's consent holds for at most one year. We keep your contact details for at most three years after we last hear from you.
You can withdraw your consent on this page, on the telephone or at dpo@terascop.com; what was done before stays lawful. To see, correct, erase or take away your data, or to limit their use: dpo@terascop.com. You may also complain to the French authority, CNIL (www.cnil.fr).$$),

('letter-web', 'fr',
$$J'accepte de recevoir par courrier les messages de Terascop au sujet que j'ai choisi sur cette page (lettre d'information, offres commerciales ou invitations). Je peux changer d'avis à tout moment.

TERASCOP, 3 Allée du Moulin Berger, 69130 Écully, écrit avec votre accord. Nous gardons vos coordonnées trois ans au plus après le dernier signe de votre part.
Vous pouvez retirer votre accord sur cette page, par courrier ou à dpo@terascop.com ; ce qui a été fait avant reste licite. Pour consulter, corriger, effacer ou récupérer vos données, ou en limiter l'usage : dpo@terascop.com. Vous pouvez aussi saisir la CNIL (www.cnil.fr).$$),

('letter-web', 'en',
$$I agree to receive Terascop's messages by letter about the subject I chose on this page (newsletter, commercial offers or invitations). I can change my mind at any time.

TERASCOP, 3 Allée du Moulin Berger, 69130 Écully, France, writes with your consent. We keep your contact details for at most three years after we last hear from you.
You can withdraw your consent on this page, by letter or at dpo@terascop.com; what was done before stays lawful. To see, correct, erase or take away your data, or to limit their use: dpo@terascop.com. You may also complain to the French authority, CNIL (www.cnil.fr).$$)

) AS page (wording_id, language, body);
