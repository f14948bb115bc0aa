package dev.baton.localstack.demo;

/** Pages of the site the visitors come to. */
enum SitePage {
    HOME("Home", "/", "Hand over leads without dropping them"),
    PRODUCT("Product", "/product", "How it works"),
    PRICING("Pricing", "/pricing", "Plans and prices"),
    INTEGRATIONS("Integrations", "/integrations", "Integrations"),
    SECURITY("Security", "/security", "Security and privacy"),
    CASE_STUDIES("Case studies", "/case-studies", "What customers say"),
    BLOG("Blog", "/blog/five-minute-rule", "Why five minutes decide"),
    DOCUMENTATION("Documentation", "/docs/quickstart", "Quickstart"),
    CAREERS("Careers", "/careers", "Work with us"),
    ABOUT("About", "/about", "Who we are"),
    CONTACT("Contact", "/contact", "Talk to us");

    static final String SITE = "https://www.example.com";

    final String label;
    final String path;
    final String headline;

    SitePage(String label, String path, String headline) {
        this.label = label;
        this.path = path;
        this.headline = headline;
    }
}
