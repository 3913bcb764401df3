package eu.consenthub.consent.web;

import eu.consenthub.consent.policy.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The one stylesheet with the company's colour in it; its address changes with its content, so that browsers may keep it for ever. */
@Component
class Stylesheet {

    private static final Colour LIGHT_GROUND = Colour.WHITE;
    private static final Colour DARK_GROUND = Colour.of("#1f252d");

    private final String text;
    private final String version;

    Stylesheet(CompanySettings company) throws IOException {
        String file = new ClassPathResource("consent/static/hub.css").getContentAsString(StandardCharsets.UTF_8);
        this.text = colours(Colour.of(company.colour())) + file;
        this.version = Sha256.of(text).hex().substring(0, 12);
    }

    String text() {
        return text;
    }

    String version() {
        return version;
    }

    String path() {
        return "/assets/" + version + "/hub.css";
    }

    private static String colours(Colour brand) {
        Colour light = brand.legibleOn(LIGHT_GROUND, Colour.BLACK);
        Colour dark = brand.legibleOn(DARK_GROUND, Colour.WHITE);
        return ":root{--accent-light:" + light.hex() + ";--accent-dark:" + dark.hex() + ";--on-accent-light:" + ink(light)
                + ";--on-accent-dark:" + ink(dark) + "}\n";
    }

    private static String ink(Colour ground) {
        return ground.contrast(Colour.WHITE) >= ground.contrast(Colour.BLACK) ? Colour.WHITE.hex() : "#0b0f14";
    }
}
