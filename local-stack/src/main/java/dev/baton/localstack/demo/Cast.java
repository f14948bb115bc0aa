package dev.baton.localstack.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Who can play a story. */
enum Cast {
    /** People of companies that may buy, of every rank. */
    BUSINESS,
    /** Those of them who decide. */
    DECIDER,
    /** Those and private people. */
    ANYBODY,
    /** Somebody of the competitor. */
    RIVAL,
    /** Somebody who studies. */
    STUDENT,
    /** Nobody. */
    MACHINE;

    private static final List<String> FIRST_NAMES = List.of(
            "Anna", "Jonas", "Mia", "Noah", "Léa", "Hugo", "Olivia", "James", "Aiko", "Haruto", "Wanjiru", "Kofi",
            "Sofía", "Mateo", "Freja", "Lars", "Priya", "Arjun", "Grace", "Tomasz");
    private static final List<String> LAST_NAMES = List.of(
            "Fischer",
            "Weber",
            "Martin",
            "Dubois",
            "Smith",
            "Campbell",
            "Tanaka",
            "Kimani",
            "García",
            "Jensen",
            "de Vries",
            "Rossi",
            "Novak",
            "Singh",
            "Okafor",
            "Murphy",
            "Larsson",
            "Keller",
            "Brown",
            "Suzuki");

    /** Somebody of this cast; the number makes the address unique. */
    Person person(int number, String userId, RandomGenerator random) {
        String first = pick(FIRST_NAMES, random);
        String last = pick(LAST_NAMES, random);
        Company company = company(random);
        String email = "%s.%s%d@%s".formatted(ascii(first), ascii(last), number, company.domain());
        return new Person(first, last, email, job(company, random), company, phone(company, random), userId);
    }

    String userAgent(RandomGenerator random) {
        return this == MACHINE ? pick(Device.ROBOTS, random) : pick(Device.BROWSERS, random);
    }

    private Company company(RandomGenerator random) {
        return switch (this) {
            case BUSINESS, DECIDER, MACHINE -> pick(Company.CUSTOMERS_TO_BE, random);
            case ANYBODY -> random.nextInt(3) == 0 ? Company.NONE : pick(Company.CUSTOMERS_TO_BE, random);
            case RIVAL -> Company.RIVAL;
            case STUDENT -> Company.UNIVERSITY;
        };
    }

    private Job job(Company company, RandomGenerator random) {
        if (company.name() == null) {
            return null;
        }
        return switch (this) {
            case DECIDER -> pick(Job.DECIDES, random);
            case STUDENT -> Job.STUDENT;
            case BUSINESS, ANYBODY, RIVAL, MACHINE -> {
                int rank = random.nextInt(10);
                yield pick(rank < 2 ? Job.DECIDES : rank < 5 ? Job.MANAGES : rank < 9 ? Job.DOES : Job.LEARNS, random);
            }
        };
    }

    private static String phone(Company company, RandomGenerator random) {
        boolean given = random.nextInt(3) > 0;
        String prefix = company.place().phonePrefix;
        return given && prefix != null ? prefix + "1" + (10 + random.nextInt(90)) : null;
    }

    private static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static <T> T pick(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
