package dev.baton.scoring.outbound.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.baton.scoring.domain.identity.PhoneNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Phone numbers by Google's library. A number without a country code needs a country, or it identifies nobody. */
@ApplicationScoped
public class LibPhoneNumbers implements PhoneNumbers {

    private static final Map<String, String> REGIONS = regions();

    /** Shorter ones are extensions, or what people type to be left alone. */
    private static final int SHORTEST = 5;

    private final PhoneNumberUtil util = PhoneNumberUtil.getInstance();

    @Override
    public Optional<String> international(String number, String country) {
        try {
            PhoneNumber parsed = util.parse(number, region(country));
            return util.isPossibleNumber(parsed)
                            && util.getNationalSignificantNumber(parsed).length() >= SHORTEST
                    ? Optional.of(util.format(parsed, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    private static String region(String country) {
        return country == null ? null : REGIONS.get(country.strip().toLowerCase(Locale.ROOT));
    }

    /** People send {@code DE}, {@code DEU}, {@code Germany} and {@code Deutschland}. */
    private static Map<String, String> regions() {
        Map<String, String> regions = new HashMap<>(Map.of("uk", "GB", "usa", "US", "great britain", "GB"));
        Arrays.stream(Locale.getISOCountries()).forEach(code -> {
            Locale country = Locale.of("", code);
            regions.put(code.toLowerCase(Locale.ROOT), code);
            regions.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            regions.put(country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            regions.put(country.getDisplayCountry(Locale.GERMAN).toLowerCase(Locale.ROOT), code);
        });
        return Map.copyOf(regions);
    }
}
