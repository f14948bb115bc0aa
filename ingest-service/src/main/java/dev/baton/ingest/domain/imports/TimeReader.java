package dev.baton.ingest.domain.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads dates and times as files hold them: in the declared formats, or ISO-8601 in any precision, with {@code T} or a
 * blank between date and time. What names no zone is in the field's; a date alone is its first moment there.
 */
public final class TimeReader {

    /** Seconds since 1970, as a format's name. */
    public static final String EPOCH_SECONDS = "epochSeconds";

    /** Milliseconds since 1970, as a format's name. */
    public static final String EPOCH_MILLIS = "epochMillis";

    private static final int LONGEST = 64;
    private static final int MOST_KNOWN = 1000;
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[' '][XXX][XX][X]")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, DateTimeFormatter> KNOWN = new ConcurrentHashMap<>();

    private TimeReader() {}

    /**
     * The formatter of a pattern.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static DateTimeFormatter formatter(String pattern) {
        if (KNOWN.size() >= MOST_KNOWN) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(pattern, wanted -> new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                // a year of an era is what people write, and strict resolving refuses it without the era
                .appendPattern(wanted.replace("yyyy", "uuuu"))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT));
    }

    static Instant time(Field field, String text) throws UnreadableValueException {
        return read(field, text);
    }

    static LocalDate date(Field field, String text) throws UnreadableValueException {
        return read(field, text).atZone(field.zone()).toLocalDate();
    }

    private static Instant read(Field field, String text) throws UnreadableValueException {
        if (text.length() <= LONGEST) {
            List<String> formats = field.formats();
            for (int i = 0; i < Math.max(1, formats.size()); i++) {
                Instant instant = formats.isEmpty()
                        ? parsed(ISO, text, field.zone())
                        : inFormat(formats.get(i), text, field.zone());
                if (instant != null) {
                    return instant.truncatedTo(ChronoUnit.MILLIS);
                }
            }
        }
        throw new UnreadableValueException(RowErrorCode.TIME_INVALID);
    }

    private static Instant inFormat(String format, String text, ZoneId zone) {
        return switch (format) {
            case EPOCH_SECONDS -> epoch(text, 1000);
            case EPOCH_MILLIS -> epoch(text, 1);
            default -> parsed(formatter(format), text, zone);
        };
    }

    private static Instant epoch(String text, long factor) {
        try {
            return Instant.ofEpochMilli(Math.round(Double.parseDouble(text) * factor));
        } catch (NumberFormatException | DateTimeException none) {
            return null;
        }
    }

    private static Instant parsed(DateTimeFormatter formatter, String text, ZoneId zone) {
        try {
            TemporalAccessor parsed = formatter.parseBest(
                    text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return switch (parsed) {
                case ZonedDateTime time -> time.toInstant();
                case OffsetDateTime time -> time.toInstant();
                case LocalDateTime time -> time.atZone(zone).toInstant();
                case LocalDate date -> date.atStartOfDay(zone).toInstant();
                default -> Instant.ofEpochSecond(parsed.getLong(ChronoField.INSTANT_SECONDS));
            };
        } catch (DateTimeException none) {
            return null;
        }
    }
}
