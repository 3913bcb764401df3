package eu.consenthub.allinone.sample;

import java.util.List;

/** A clinic, hospital, laboratory or practice that does not exist; its domain lies under a name reserved for examples. */
record Establishment(String name, String domain, String address, String language) {

    static final List<Establishment> ALL = List.of(
            new Establishment("Clinique Saint-Vincent", "clinique-saint-vincent.example", "12 rue des Lilas, 69003 Lyon", "fr"),
            new Establishment("Centre hospitalier de Valbrune", "ch-valbrune.example", "1 avenue de l'Hôpital, 38200 Vienne", "fr"),
            new Establishment("Laboratoire \"Les Alizés\"", "labo-alizes.example", "4 quai Perrache, 69002 Lyon", "fr"),
            new Establishment("Hôpital privé de l'Étang", "hôpital-étang.example", "27 boulevard de la Mer, 13500 Martigues", "fr"),
            new Establishment("Clinique du Chêne", "clinique-du-chêne.example", "8 allée du Chêne, 21000 Dijon", "fr"),
            new Establishment("Biologie Médicale du Forez", "xn--bio-mdicale-fbb.example", "3 place Jean-Jaurès, 42000 Saint-Étienne",
                    "fr"),
            new Establishment("CHU de Montclar ; site Nord", "chu-montclar.example.org", "200 route de Vienne, 69008 Lyon", "fr"),
            new Establishment("CHU de Montclar ; site Sud", "sud.chu-montclar.example.org",
                    "165 chemin du Grand Revoyet, 69310 Pierre-Bénite", "fr"),
            new Establishment("Optique des Halles", "optique-halles.test", "14 cours Lafayette, 69003 Lyon", "fr"),
            new Establishment("Institut d'imagerie de la Saône", "imagerie-saone.example", "5 quai Saint-Vincent, 71000 Mâcon", "fr"),
            new Establishment("Polyclinique des Trois Rivières", "polyclinique-3-rivieres.example", "33 rue du Port, 57000 Metz", "fr"),
            new Establishment("Maison de santé de Kergroës", "msp-kergroes.example", "2 rue de la Poste, 29000 Quimper", "fr"),
            new Establishment("Cabinet d'expertise Beaumanoir", "expertise-beaumanoir.test", "19 rue de la République, 31000 Toulouse",
                    "fr"),
            new Establishment("Laboratoire Cœur & Vaisseaux", "coeur-vaisseaux.example", "60 avenue Rockefeller, 69008 Lyon", "fr"),
            new Establishment("Groupement hospitalier du Val d'Œil", "ght-val-doeil.example.org", "Route de Nevers, 18000 Bourges", "fr"),
            new Establishment("Centre de soins L'Épervière", "soins-éperviere.example", "9 impasse des Vignes, 26000 Valence", "fr"),
            new Establishment("Riverside Eye Hospital", "riverside-eye.example", "Unit 4, Harbour Way, Bristol", "en"),
            new Establishment("Northern Pathology Partners", "northern-pathology.test", "18 Canal Street, Leeds", "en"),
            new Establishment("Mutuelle Santé du Rhône", "mutuelle-rhone.example", "77 rue Garibaldi, 69006 Lyon", "fr"),
            new Establishment("Association des biologistes de l'Ain", "biologistes-ain.example.org", "6 rue Bichat, 01000 Bourg-en-Bresse",
                    "fr"));
}
