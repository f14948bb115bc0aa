package dev.baton.localstack.demo;

import static dev.baton.localstack.demo.SitePage.ABOUT;
import static dev.baton.localstack.demo.SitePage.BLOG;
import static dev.baton.localstack.demo.SitePage.CAREERS;
import static dev.baton.localstack.demo.SitePage.CASE_STUDIES;
import static dev.baton.localstack.demo.SitePage.CONTACT;
import static dev.baton.localstack.demo.SitePage.DOCUMENTATION;
import static dev.baton.localstack.demo.SitePage.HOME;
import static dev.baton.localstack.demo.SitePage.INTEGRATIONS;
import static dev.baton.localstack.demo.SitePage.PRICING;
import static dev.baton.localstack.demo.SitePage.PRODUCT;
import static dev.baton.localstack.demo.SitePage.SECURITY;

/** What visitors come for. The weights say how many of each there are; the journeys use the events of the default model. */
public enum Story {
    /** Reads, compares, and asks for a conversation. */
    HAND_RAISER("asks for a demo, a quote or a call", 8, Cast.BUSINESS) {
        @Override
        void tell(Journey journey) {
            journey.daysAgo(journey.between(2, 12))
                    .sees(HOME, PRODUCT)
                    .daysAgo(0)
                    .sees(PRICING, CONTACT)
                    .tellsEverything()
                    .raisesItsHand();
        }
    },
    /** Decides, and does what the recipe asks for. */
    RECIPE_FINISHER("decision maker: pricing page and case study", 8, Cast.DECIDER) {
        @Override
        void tell(Journey journey) {
            journey.daysAgo(journey.between(1, 9))
                    .sees(HOME, PRODUCT, PRICING)
                    .daysAgo(0)
                    .sees(CASE_STUDIES)
                    .does("Form Submitted", "form", "case-study")
                    .tellsEverything()
                    .downloads("case study");
        }
    },
    /** Learns over weeks. */
    RESEARCHER("reads and attends over weeks", 14, Cast.BUSINESS) {
        @Override
        void tell(Journey journey) {
            journey.daysAgo(journey.between(20, 35))
                    .sees(HOME, BLOG)
                    .does("Form Submitted", "form", "ebook")
                    .introducesItself()
                    .downloads("ebook")
                    .daysAgo(journey.between(8, 15))
                    .sees(BLOG)
                    .does("Webinar Registered", "title", "Scoring that sales believes")
                    .daysAgo(journey.between(1, 6))
                    .does("Webinar Attended", "title", "Scoring that sales believes", "minutes", 48)
                    .sees(PRODUCT)
                    .studies(INTEGRATIONS)
                    .daysAgo(0)
                    .tellsEverything()
                    .downloads("whitepaper")
                    .sees(PRICING);
        }
    },
    /** Comes again and again, unknown, and says who it is in the end. */
    RETURNING_VISITOR("browses unknown, later introduces itself", 12, Cast.BUSINESS) {
        @Override
        void tell(Journey journey) {
            journey.daysAgo(journey.between(15, 25))
                    .sees(HOME, BLOG)
                    .daysAgo(journey.between(6, 12))
                    .sees(PRODUCT, SECURITY)
                    .does("Time On Site", "seconds", journey.between(90, 600))
                    .daysAgo(journey.between(1, 4))
                    .sees(PRICING, DOCUMENTATION)
                    .daysAgo(0)
                    .sees(HOME)
                    .tellsEverything()
                    .does("Form Submitted", "form", "newsletter")
                    .does("Newsletter Subscribed", "list", "monthly");
        }
    },
    /** Wants news, not yet a product. */
    SUBSCRIBER("subscribes to the newsletter", 10, Cast.ANYBODY) {
        @Override
        void tell(Journey journey) {
            journey.daysAgo(journey.between(5, 20))
                    .sees(BLOG)
                    .introducesItself()
                    .does("Newsletter Subscribed", "list", "monthly")
                    .from(Campaign.NEWSLETTER)
                    .daysAgo(0)
                    .does("Email Opened", "mail", "monthly")
                    .does("Email Link Clicked", "mail", "monthly", "path", BLOG.path)
                    .sees(BLOG);
        }
    },
    /** Tries before it buys. */
    TRIAL_USER("starts a trial", 6, Cast.BUSINESS) {
        @Override
        void tell(Journey journey) {
            journey.daysAgo(journey.between(2, 6))
                    .sees(HOME, DOCUMENTATION)
                    .does("Demo Tried", "minutes", journey.between(3, 25))
                    .daysAgo(0)
                    .tellsEverything()
                    .does("Trial Started", "plan", "team")
                    .sees(DOCUMENTATION)
                    .studies(SECURITY);
        }
    },
    /** Almost buys. */
    SHOPPER("fills a cart and leaves it", 4, Cast.BUSINESS) {
        @Override
        void tell(Journey journey) {
            journey.daysAgo(0)
                    .sees(PRICING)
                    .introducesItself()
                    .does("Product Added", "product", "Team plan", "seats", journey.between(5, 60))
                    .does("Checkout Abandoned", "product", "Team plan");
        }
    },
    /** Reads on the phone, asks at the desk. */
    TWO_DEVICES("uses a phone and a computer", 4, Cast.BUSINESS) {
        @Override
        void tell(Journey journey) {
            journey.daysAgo(journey.between(3, 8))
                    .sees(HOME, PRICING)
                    .introducesItself()
                    .device(Device.PHONE)
                    .daysAgo(1)
                    .sees(BLOG, CASE_STUDIES)
                    .daysAgo(0)
                    .tellsEverything()
                    .downloads("guide");
        }
    },
    /** Was interested a quarter ago. */
    FADED("was interested two months ago", 5, Cast.BUSINESS) {
        @Override
        void tell(Journey journey) {
            journey.daysAgo(journey.between(60, 80))
                    .sees(HOME, PRODUCT, PRICING)
                    .tellsEverything()
                    .downloads("ebook")
                    .does("Webinar Registered", "title", "Scoring that sales believes");
        }
    },
    /** Looks at the home page and goes. */
    DROP_OFF("sees the home page and leaves", 13, Cast.ANYBODY) {
        @Override
        void tell(Journey journey) {
            journey.daysAgo(journey.between(0, 10)).sees(HOME);
        }
    },
    /** Clicks a banner and goes. */
    AD_CLICKER("clicks an advertisement and leaves", 5, Cast.ANYBODY) {
        @Override
        void tell(Journey journey) {
            journey.from(Campaign.ADVERTISEMENT)
                    .daysAgo(journey.between(0, 5))
                    .does("Ad Clicked", "network", "google")
                    .sees(HOME);
        }
    },
    /** Reads every page, as machines do. */
    ROBOT("a crawler or headless browser", 7, Cast.MACHINE) {
        @Override
        void tell(Journey journey) {
            journey.daysAgo(0).sees(HOME, PRODUCT, PRICING, INTEGRATIONS, SECURITY, CASE_STUDIES, BLOG, ABOUT);
        }
    },
    /** Opens and clicks every link of a mail before its reader sees it. */
    MAIL_SCANNER("a subscriber behind a mail security scanner", 3, Cast.BUSINESS) {
        @Override
        void tell(Journey journey) {
            journey.daysAgo(journey.between(10, 20))
                    .sees(BLOG)
                    .introducesItself()
                    .does("Newsletter Subscribed", "list", "monthly")
                    .from(Campaign.NEWSLETTER)
                    .device(Device.MAIL_SCANNER)
                    .daysAgo(0)
                    .introducesItself()
                    .does("Email Opened", "mail", "monthly")
                    .does("Email Link Clicked", "mail", "monthly", "path", PRICING.path)
                    .does("Email Link Clicked", "mail", "monthly", "path", CASE_STUDIES.path);
        }
    },
    /** Looks as a buyer does, and is none. */
    COMPETITOR("works at rival-example.com", 3, Cast.RIVAL) {
        @Override
        void tell(Journey journey) {
            journey.daysAgo(journey.between(1, 5))
                    .sees(PRODUCT, PRICING, CASE_STUDIES)
                    .daysAgo(0)
                    .tellsEverything()
                    .downloads("case study")
                    .does("Demo Requested", "form", "demo");
        }
    },
    /** Writes a thesis. */
    STUDENT("writes a thesis", 4, Cast.STUDENT) {
        @Override
        void tell(Journey journey) {
            journey.daysAgo(0)
                    .sees(BLOG, DOCUMENTATION)
                    .tellsEverything()
                    .downloads("whitepaper")
                    .sees(PRICING);
        }
    },
    /** Wants to work here. */
    JOB_SEEKER("looks for a job", 3, Cast.ANYBODY) {
        @Override
        void tell(Journey journey) {
            journey.daysAgo(0)
                    .sees(HOME, ABOUT, CAREERS)
                    .introducesItself()
                    .does("Form Submitted", "form", "job application");
        }
    };

    private final String words;
    private final int weight;
    private final Cast cast;

    Story(String words, int weight, Cast cast) {
        this.words = words;
        this.weight = weight;
        this.cast = cast;
    }

    /** What it is about, in words for people. */
    public String words() {
        return words;
    }

    /** How many of these there are beside the others. */
    int weight() {
        return weight;
    }

    /** Who plays it. */
    Cast cast() {
        return cast;
    }

    /** Makes the visitor live it. */
    abstract void tell(Journey journey);
}
