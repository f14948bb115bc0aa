package dev.baton.localstack.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.contracts.Roles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealmFileTest {

    @TempDir
    private Path folder;

    private JsonNode realm;

    @BeforeEach
    void read() throws Exception {
        realm = new ObjectMapper().readTree(RealmFile.content());
    }

    @Test
    void holdsTheRolesOfTheContract() {
        // Then
        assertThat(names(realm.at("/roles/realm"), "name"))
                .containsExactlyInAnyOrder(
                        Roles.REP, Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN, Roles.INTEGRATOR);
    }

    @ParameterizedTest
    @CsvSource({
        "rita,rep,Rita,Reyes", "sam,rep,Sam,Okafor", "tom,rep,Tom,Lind",
        "max,sales-manager,Max,Brandt", "mia,marketer,Mia,Costa", "ada,admin,Ada,Novak"
    })
    void holdsUsersWhoCanSignInWithoutFurtherQuestions(String name, String role, String first, String last) {
        // When
        JsonNode user = named(realm.get("users"), "username", name);

        // Then
        assertThat(user.at("/credentials/0/value").asText()).isEqualTo(name);
        assertThat(user.at("/realmRoles/0").asText()).isEqualTo(role);
        assertThat(user.get("email").asText()).isEqualTo(name + "@baton.example");
        assertThat(user.get("firstName").asText()).isEqualTo(first);
        assertThat(user.get("lastName").asText()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"baton-integrator", "baton-cli", "baton-console"})
    void tokensOfEveryClientAreForBaton(String client) {
        // When
        JsonNode mapper = named(realm.get("clients"), "clientId", client).at("/protocolMappers/0");

        // Then
        assertThat(mapper.get("protocolMapper").asText()).isEqualTo("oidc-audience-mapper");
        assertThat(mapper.at("/config/included.custom.audience").asText()).isEqualTo("baton");
    }

    @Test
    void integratorActsByItsServiceAccount() {
        // When
        JsonNode account = named(realm.get("users"), "username", "service-account-baton-integrator");

        // Then
        assertThat(account.get("serviceAccountClientId").asText()).isEqualTo("baton-integrator");
        assertThat(account.at("/realmRoles/0").asText()).isEqualTo("integrator");
    }

    @Test
    void aStoreFilledFromAnotherRealmIsDroppedAndOneFilledFromThisIsKept() throws Exception {
        // Given
        Path home = folder.resolve("home");
        Path store = folder.resolve("store");
        RealmFile.prepare(home, store);
        Path database = Files.writeString(store.resolve("keycloak.mv.db"), "content");

        // When
        RealmFile.prepare(home, store);
        boolean keptWhenEqual = Files.exists(database);
        Files.writeString(store.resolve("imported-realm.json"), "an earlier realm");
        RealmFile.prepare(home, store);

        // Then
        assertThat(keptWhenEqual).isTrue();
        assertThat(database).doesNotExist();
        assertThat(home.resolve("data/import/baton-realm.json")).hasContent(RealmFile.content());
    }

    private static List<String> names(JsonNode array, String field) {
        return stream(array).map(node -> node.get(field).asText()).toList();
    }

    private static JsonNode named(JsonNode array, String field, String name) {
        return stream(array)
                .filter(node -> node.get(field).asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
