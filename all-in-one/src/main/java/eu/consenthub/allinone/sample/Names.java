package eu.consenthub.allinone.sample;

import java.util.List;

/** First and last names common in France, with a few from elsewhere; distinct also without their accents. */
final class Names {

    static final List<String> FIRST = List.of("Marie", "Élodie", "Hélène", "François", "Zoé", "Jean-Baptiste", "Chloé", "Amélie", "Benoît",
            "Cédric", "Émile", "Fatima", "Gaël", "Inès", "Jérôme", "Karim", "Léa", "Mélanie", "Noémie", "Océane", "Pénélope", "Quentin",
            "Raphaël", "Stéphane", "Thérèse", "Ursule", "Valérie", "William", "Xavier", "Yasmine", "Zacharie", "Anaïs", "Bérénice", "Loïc",
            "Maëlys", "Olivier", "Solène", "Anne-Sophie", "Catherine", "Thomas", "Emma", "James", "Priya");

    static final List<String> LAST = List.of("Durand", "Lefèvre", "Moreau", "Garçon", "Béranger", "Fournier", "d'Ormesson", "Le Gall",
            "N'Diaye", "Müller", "Castaño", "Benali", "Çelik", "Dupré", "Étienne", "Faure", "Guérin", "Hébert", "Imbert", "Jacquet",
            "Kerbrat", "Lambert", "Maréchal", "Noël", "Ozanne", "Périer", "Quéméner", "Rousseau", "Sénéchal", "Tréguier", "Urvoy", "Vallée",
            "Weber", "Ximénès", "Yvon", "Zimmermann", "Aubépin", "Boulanger", "Chevalier", "Delacroix", "Esnault", "Ferrand", "Gauthier",
            "Huët", "Joly", "Leclercq", "Mercier", "O'Brien", "Smith", "Patel");

    static final List<String> FUNCTION = List.of("Cadre de santé", "Biologiste", "Ophtalmologiste", "Directrice des soins",
            "Responsable informatique", "Acheteur", "Pharmacien", "Manipulatrice radio", "Secrétaire médicale", "Opticienne",
            "Directeur ; secrétaire général", "Chef de service", "Practice manager", "Ingénieur biomédical", "Infirmier coordinateur");

    private Names() {}
}
