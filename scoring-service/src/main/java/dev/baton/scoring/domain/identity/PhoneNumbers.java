package dev.baton.scoring.domain.identity;

import java.util.Optional;

/** Brings phone numbers into the one form that all spellings share. */
@FunctionalInterface
public interface PhoneNumbers {

    /**
     * The number as E.164, such as {@code +4930123456}; empty where it is no possible number.
     *
     * @param number  as people write it
     * @param country where the lead is: ISO code or English name, null where unknown
     */
    Optional<String> international(String number, String country);
}
