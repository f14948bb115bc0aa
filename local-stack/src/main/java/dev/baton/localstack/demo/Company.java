package dev.baton.localstack.demo;

import java.util.List;

/**
 * Where people work. All names are invented and every domain is reserved for examples.
 *
 * @param name     company name
 * @param domain   e-mail domain
 * @param industry industry
 * @param size     number of employees
 * @param place    where it is
 */
public record Company(String name, String domain, String industry, int size, Place place) {

    /** The one whose people must never qualify. */
    static final Company RIVAL = new Company("Rival", "rival-example.com", "Software", 900, Place.BOSTON);

    /** Where students are. */
    static final Company UNIVERSITY =
            new Company("Technical University", "uni.example", "Education", 4000, Place.MUNICH);

    /** Where private people have their mailbox: no company. */
    static final Company NONE = new Company(null, "mail.example", null, 0, Place.BERLIN);

    static final List<Company> CUSTOMERS_TO_BE = List.of(
            new Company("Nordwind Logistik", "nordwind-logistik.example", "Logistics", 1200, Place.HAMBURG),
            new Company("Alpine Insurance", "alpine-insurance.example", "Insurance", 3400, Place.ZURICH),
            new Company("Harbor Retail", "harbor-retail.example", "Retail", 640, Place.BOSTON),
            new Company("Clyde Engineering", "clyde-engineering.example", "Manufacturing", 280, Place.GLASGOW),
            new Company("Lumière Santé", "lumiere-sante.example", "Healthcare", 150, Place.LYON),
            new Company("Polder Telecom", "polder-telecom.example", "Telecommunications", 5200, Place.UTRECHT),
            new Company("Redwood Analytics", "redwood-analytics.example", "Software", 85, Place.AUSTIN),
            new Company("Isar Maschinenbau", "isar-maschinenbau.example", "Manufacturing", 420, Place.MUNICH),
            new Company("Maple Bank", "maple-bank.example", "Financial services", 2100, Place.TORONTO),
            new Company("Kyoto Precision", "kyoto-precision.example", "Manufacturing", 760, Place.OSAKA),
            new Company("Baobab Foods", "baobab-foods.example", "Food", 60, Place.NAIROBI),
            new Company("Spree Studio", "spree-studio.example", "Design", 7, Place.BERLIN),
            new Company("Thames Consulting", "thames-consulting.example", "Consulting", 310, Place.LONDON),
            new Company("Sierra Health", "sierra-health.example", "Healthcare", 980, Place.AUSTIN),
            new Company("Øresund Cloud", "oresund-cloud.example", "Software", 130, Place.COPENHAGEN),
            new Company("Pampa Agro", "pampa-agro.example", "Agriculture", 240, Place.BUENOS_AIRES));
}
