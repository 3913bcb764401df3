package eu.consenthub.consent.web;

import java.util.Locale;
import java.util.regex.Pattern;

/** An sRGB colour and how well it can be told from another (WCAG 2.2, 1.4.3). */
record Colour(int red, int green, int blue) {

    static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour BLACK = new Colour(0, 0, 0);

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final double TEXT = 4.5;
    private static final int STEPS = 40;

    /** @throws IllegalArgumentException when the text is not {@code #rrggbb} */
    static Colour of(String hex) {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("A colour is written #rrggbb");
        }
        int value = Integer.parseInt(hex.substring(1), 16);
        return new Colour(value >> 16, value >> 8 & 0xff, value & 0xff);
    }

    /** This colour, moved towards another only as far as text in it needs to be read on the ground. */
    Colour legibleOn(Colour ground, Colour towards) {
        Colour nearest = this;
        for (int step = 1; step <= STEPS && nearest.contrast(ground) < TEXT; step++) {
            nearest = mixed(towards, (double) step / STEPS);
        }
        return nearest;
    }

    double contrast(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    private Colour mixed(Colour other, double share) {
        return new Colour(mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
