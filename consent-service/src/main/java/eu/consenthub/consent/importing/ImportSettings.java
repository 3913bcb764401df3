package eu.consenthub.consent.importing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files are taken in.
 *
 * @param largestFile larger ones are answered with 413
 * @param batch       lines in one transaction, at most 1,000
 * @param look        how often the worker looks for files that another instance has received or left behind
 */
@ConfigurationProperties("hub.imports")
record ImportSettings(@DefaultValue("512MB") DataSize largestFile, @DefaultValue("500") int batch, @DefaultValue("1s") Duration look) {

    ImportSettings {
        if (batch < 1 || batch > 1000) {
            throw new IllegalArgumentException("hub.imports.batch lies between 1 and 1000");
        }
    }
}
