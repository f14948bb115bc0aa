package dev.baton.scoring.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.identity.Identifier.Kind;
import dev.baton.scoring.domain.identity.Link.Pair;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private static final Identifier ANN = new Identifier(Kind.USER_ID, "ann");
    private static final Identifier BOB = new Identifier(Kind.USER_ID, "bob");
    private static final Identifier MAIL = new Identifier(Kind.EMAIL, "ann@acme.example");
    private static final Set<Identifier> LEAD = Set.of(ANN, ANN.asFormer(), BOB, MAIL);

    private final List<Link> links = List.of(new Link(BOB, ANN.asFormer(), Given.NOW), new Link(ANN, MAIL, Given.NOW));

    @Test
    void cuttingTheEdgeOfAnAliasTakesOutTheFormerIdWithAllThatHangsAtIt() {
        assertThat(Pieces.beyond(LEAD, links, Overrides.NONE, new Pair(ANN, BOB)))
                .containsExactlyInAnyOrder(ANN, ANN.asFormer(), MAIL);
    }

    @Test
    void cuttingAnotherEdgeTakesOutWhatHangsAtItsWeakerEnd() {
        assertThat(Pieces.beyond(LEAD, links, Overrides.NONE, new Pair(ANN, MAIL)))
                .containsExactly(MAIL);
        assertThat(Pieces.beyond(LEAD, links, Overrides.NONE, new Pair(BOB, MAIL)))
                .isEmpty();
    }
}
