package dev.baton.ingest.domain.human;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Names that hold the letters of a crawler, and names of crawlers. */
public class CrawlerNamesTest {

    private static final String CHROME =
            " AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36";
    private static final String SAFARI = " AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148";
    private static final String IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X)" + SAFARI;

    /** Phones and apps of people. */
    public static final List<String> PEOPLE = List.of(
            "Mozilla/5.0 (Linux; Android 10; CUBOT NOTE 20)" + CHROME,
            "Mozilla/5.0 (Linux; Android 11; CUBOT KINGKONG 5 Pro Build/RP1A.200720.011)" + CHROME,
            "Mozilla/5.0 (Linux; Android 9; CUBOT_P30)" + CHROME,
            "Mozilla/5.0 (Linux; Android 12; CUBOT)" + CHROME,
            "Mozilla/5.0 (Linux; Android 8.0.0; CUBOT X18 Plus; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0"
                    + " Chrome/96.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/345.0.0.34.118;]",
            "Mozilla/5.0 (Linux; U; Android 7.0; de-de; CUBOT MAX Build/NRD90M)" + CHROME,
            "Instagram 300.0.0.29.110 Android (30/11; 320dpi; 720x1440; CUBOT; NOTE 20; NOTE_20; mt6762; de_DE; 522218234)",
            "Mozilla/5.0 (Linux; Android 13; Robot X1 Build/TP1A)" + CHROME,
            "Mozilla/5.0 (Linux; Android 9; TECNO Spider 5)" + CHROME,
            "Spider-Man/3.1 CFNetwork/1410.0.3 Darwin/22.6.0",
            "SpiderSolitaire/5.2 CFNetwork/1240.0.4 Darwin/20.6.0",
            "Spider Solitaire/5.2.1 (iPad; iOS 15.7; Scale/2.00)",
            "Robot%20Unicorn/12 CFNetwork/1410.0.3 Darwin/22.6.0",
            "RobotFactory/2.1 (iPhone; iOS 16.5; Scale/3.00)",
            "iRobotHome/7.4 (iPhone; iOS 16.5; Scale/3.00)",
            "Preview/1130.1 CFNetwork/1410.0.3 Darwin/22.6.0",
            "LinkPreview/2.1 CFNetwork/1410.0.3 Darwin/22.6.0",
            "AbbottLibreLink/2.8.1 (iPhone; iOS 16.5; Scale/3.00)",
            "Botim/2.9 (iPhone; iOS 16.5; Scale/3.00)",
            "Botany/1.4 (Linux; Android 12; Pixel 5)",
            "The Botanist/3.0 CFNetwork/1410 Darwin/22.6",
            "Talbots/8.1 (iPhone; iOS 16.5; Scale/3.00)",
            "Crawlspace/1.0 (iPhone; iOS 16.5; Scale/3.00)",
            "Guajava/2.0 (iPhone; iOS 16.5; Scale/3.00)",
            IPHONE + " Abbott/3.1",
            IPHONE + " Spider-Man/2.0",
            "Mozilla/5.0 (Linux; Android 13; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0"
                    + " Chrome/120.0.0.0 Mobile Safari/537.36 BotimApp/3.0",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0"
                    + " Safari/537.36 Robotics/1.0",
            "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0; Abbott)",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5"
                    + " Safari/605.1.15 Technology Preview");

    /** Programs that read pages for search engines, previews and collections. */
    public static final List<String> CRAWLERS = List.of(
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P)" + CHROME
                    + " (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "Mozilla/5.0 (Linux; Android 10; CUBOT NOTE 20)" + CHROME
                    + " (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "Googlebot-Image/1.0",
            "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
            "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)",
            "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
            "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)",
            "Mozilla/5.0 (compatible; SemrushBot/7~bl; +http://www.semrush.com/bot.html)",
            "Mozilla/5.0 (compatible; DotBot/1.2; +https://opensiteexplorer.org/dotbot; help@moz.com)",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1.1"
                    + " Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)",
            "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
            "Twitterbot/1.0",
            "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
            "TelegramBot (like TwitterBot)",
            "Discordbot/2.0",
            "DuckDuckBot/1.1; (+http://duckduckgo.com/duckduckbot.html)",
            "Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/help/us/ysearch/slurp)",
            "Mozilla/5.0 (compatible; MJ12bot/v1.4.8; http://mj12bot.com/)",
            "CCBot/2.0 (https://commoncrawl.org/faq/)",
            "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
            "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)",
            "Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible;"
                    + " Bytespider; spider-feedback@bytedance.com)",
            "Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)",
            "Screaming Frog SEO Spider/19.0",
            "msnbot/2.0b (+http://search.msn.com/msnbot.htm)",
            "meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)",
            "AdsBot-Google (+http://www.google.com/adsbot.html)",
            "ZoominfoBot (zoominfobot at zoominfo dot com)",
            "crawler4j (https://github.com/yasserg/crawler4j/)",
            "SomeCrawler/1.0",
            "MyNewBot 2.1");

    @ParameterizedTest
    @FieldSource("PEOPLE")
    void aNameThatOnlyHoldsTheLettersOfACrawlerIsAPersons(String userAgent) {
        assertThat(MachineNames.in(userAgent)).isNull();
    }

    @ParameterizedTest
    @FieldSource("CRAWLERS")
    void crawlersAreRecognisedByTheirNames(String userAgent) {
        assertThat(MachineNames.in(userAgent)).isNotNull().satisfies(finding -> assertThat(finding.atMost())
                .isEqualTo(2));
    }

    @ParameterizedTest
    @FieldSource("CRAWLERS")
    void whatIsHandedToTheAnalyserStillNamesTheCrawler(String userAgent) {
        assertThat(MachineNames.in(CrawlerNames.withoutLookalikes(userAgent))).isNotNull();
    }
}
