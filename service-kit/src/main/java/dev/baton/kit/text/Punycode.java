package dev.baton.kit.text;

/**
 * The encoding of RFC 3492 for labels with letters that {@link java.net.IDN} replaces before it encodes: it follows
 * IDNA2003, which makes ß an ss, whereas registries have registered ß as a letter of its own since 2010.
 */
final class Punycode {

    private static final int BASE = 36;
    private static final int LOWEST_DIGIT = 1;
    private static final int HIGHEST_DIGIT = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int FIRST_ENCODED = 128;

    private Punycode() {}

    /** The label in ASCII, without the prefix {@code xn--}. */
    static String encode(String label) {
        int[] points = label.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        for (int point : points) {
            if (point < FIRST_ENCODED) {
                out.append((char) point);
            }
        }
        int ascii = out.length();
        int handled = ascii;
        if (ascii > 0) {
            out.append('-');
        }
        int bias = INITIAL_BIAS;
        int delta = 0;
        int current = FIRST_ENCODED;
        while (handled < points.length) {
            int next = smallestFrom(current, points);
            delta += (next - current) * (handled + 1);
            current = next;
            for (int point : points) {
                if (point < current) {
                    delta++;
                } else if (point == current) {
                    append(out, delta, bias);
                    bias = adapted(delta, handled + 1, handled == ascii);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            current++;
        }
        return out.toString();
    }

    private static int smallestFrom(int least, int[] points) {
        int smallest = Integer.MAX_VALUE;
        for (int point : points) {
            if (point >= least && point < smallest) {
                smallest = point;
            }
        }
        return smallest;
    }

    private static void append(StringBuilder out, int delta, int bias) {
        int rest = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = Math.clamp(k - bias, LOWEST_DIGIT, HIGHEST_DIGIT);
            if (rest < threshold) {
                out.append(digit(rest));
                return;
            }
            out.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static char digit(int value) {
        return (char) (value < HIGHEST_DIGIT ? 'a' + value : '0' + value - HIGHEST_DIGIT);
    }

    private static int adapted(int delta, int count, boolean first) {
        int rest = first ? delta / DAMP : delta / 2;
        rest += rest / count;
        int k = 0;
        while (rest > (BASE - LOWEST_DIGIT) * HIGHEST_DIGIT / 2) {
            rest /= BASE - LOWEST_DIGIT;
            k += BASE;
        }
        return k + (BASE - LOWEST_DIGIT + 1) * rest / (rest + SKEW);
    }
}
