package dev.baton.scoring.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailDomainsTest {

    private final MailDomains mail = new MailDomains(List.of("gmail.com", "Pöst.example"), List.of("Info"));

    @Test
    void aCompanysAddressNamesTheCompanyAndAPrivateOneNobody() {
        assertThat(mail.company("Ann@Acme.example")).contains("acme.example");
        assertThat(mail.company("ann@gmail.com")).isEmpty();
        assertThat(mail.company("ann@xn--pst-sna.example")).isEmpty();
        assertThat(mail.company("ann@Bücher.example")).contains("xn--bcher-kva.example");
        assertThat(mail.company("no address")).isEmpty();
        assertThat(mail.company(null)).isEmpty();
    }

    @Test
    void aDepartmentReadsAlongAtARoleAddress() {
        assertThat(mail.isRole("info@acme.example")).isTrue();
        assertThat(mail.isRole("informatics@acme.example")).isFalse();
        assertThat(mail.isRole(null)).isFalse();
    }
}
