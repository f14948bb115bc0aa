package dev.baton.ingest.domain.human;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Ranges of internet addresses in CIDR notation, IPv4 and IPv6. */
public final class AddressRanges {

    /** Nowhere. */
    public static final AddressRanges NONE = of(List.of());

    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private record Range(byte[] network, int bits) {
        boolean holds(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit += 8) {
                int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
                if (((address[bit / 8] ^ network[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Range> ranges;

    private AddressRanges(List<Range> ranges) {
        this.ranges = ranges;
    }

    /**
     * Reads ranges such as {@code 203.0.113.0/24}; a single address is a range of one.
     *
     * @throws IllegalArgumentException naming the first that is none
     */
    public static AddressRanges of(List<String> texts) {
        List<Range> ranges = new ArrayList<>();
        for (String text : texts) {
            String[] parts = text.strip().split("/", 2);
            byte[] network = address(parts[0]);
            if (network == null || (parts.length == 2 && !parts[1].matches("[0-9]{1,3}"))) {
                throw new IllegalArgumentException("not an address range: " + text);
            }
            int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : network.length * 8;
            if (bits > network.length * 8) {
                throw new IllegalArgumentException("not an address range: " + text);
            }
            ranges.add(new Range(network, bits));
        }
        return new AddressRanges(List.copyOf(ranges));
    }

    /** Whether the address lies in one of the ranges; false for what is no address. */
    public boolean hold(String text) {
        if (ranges.isEmpty() || text == null) {
            return false;
        }
        byte[] address = address(text);
        return address != null && ranges.stream().anyMatch(range -> range.holds(address));
    }

    /** The bytes of an address written as numbers; null for anything else, so that no name is ever looked up. */
    private static byte[] address(String text) {
        if (text.length() > 45 || !LITERAL.matcher(text).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException noAddress) {
            return null;
        }
    }
}
