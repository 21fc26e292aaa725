package dev.furrow.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.revision.RevisionView;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphMermaidTest {
    @Test
    void shapes_and_words_say_what_a_revision_is() {
        assertThat(GraphMermaid.of(views(Samples.vertices("b", "a", "b<a", "c<b/x", "x#billing"))))
                .isEqualTo("""
                flowchart BT
                  r0["a<br/>message of a<br/>(applied)"]:::applied
                  r1(["b<br/>message of b<br/>(current)"]):::current
                  r0 --> r1
                  r2("x<br/>message of x<br/>(pending, head, label billing)"):::pending
                  r3("c<br/>message of c<br/>(pending, head)"):::pending
                  r1 --> r3
                  r2 -. needed by .-> r3
                  classDef applied fill:#dff3e4,stroke:#2e7d4f,color:#10301d
                  classDef current fill:#cfe4ff,stroke:#1d5fa8,stroke-width:3px,color:#0b2747
                  classDef pending fill:#ffffff,stroke:#6b7280,stroke-dasharray:5 4,color:#1f2937
                """);
    }

    @Test
    void signs_with_a_meaning_are_written_by_their_numbers() {
        assertThat(GraphMermaid.of(views(Samples.called("a \"b\"; <c> #1 `d`]"))))
                .contains("a #34;b#34;#59; #60;c#62; #35;1 #96;d#96;#93;");
    }

    private static List<RevisionView> views(List<Vertex> vertices) {
        return vertices.stream().map(Vertex::view).toList();
    }
}
