package dev.furrow.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GraphSvgTest {
    @Test
    void a_word_and_a_shape_say_what_a_revision_is() throws Exception {
        Document svg = parsed(GraphSvg.of("a title", Samples.small()));

        Element current = revision(svg, "c2");
        Element applied = revision(svg, "b");
        Element pending = revision(svg, "c1");
        assertThat(current.getAttribute("class")).isEqualTo("revision current");
        assertThat(current.getTextContent()).contains("● current", "needs x");
        assertThat(rectangles(current)).containsExactly("outline", "box");
        assertThat(applied.getTextContent()).contains("✓ applied");
        assertThat(rectangles(applied)).containsExactly("box");
        assertThat(pending.getTextContent()).contains("○ pending");
        assertThat(revision(svg, "d").getTextContent()).contains("HEAD");
        assertThat(revision(svg, "x").getTextContent()).contains("⚑ billing");
    }

    @Test
    void a_tooltip_tells_what_a_box_has_no_room_for() throws Exception {
        Document svg = parsed(GraphSvg.of("a title", Samples.small()));

        assertThat(revision(svg, "b").getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("b (message of b)\nsrc/main/migrations/b.sql");
    }

    @Test
    void lines_of_descent_and_of_dependencies_differ() throws Exception {
        Document svg = parsed(GraphSvg.of("a title", Samples.small()));

        List<String> kinds = new ArrayList<>();
        NodeList paths = svg.getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            kinds.add(((Element) paths.item(i)).getAttribute("class"));
        }
        // The legend has one of each.
        assertThat(kinds).filteredOn("line descent"::equals).hasSize(6 + 1);
        assertThat(kinds).filteredOn("line dependency"::equals).hasSize(1 + 1);
    }

    @Test
    void any_message_and_title_is_well_formed_xml() throws Exception {
        String wild = "</title><script>alert(1)</script>&\"'\u0000\uD800 -- ]]> 添加用户表 🚀 ".repeat(9);

        Document svg = parsed(GraphSvg.of(wild, Samples.called(wild)));

        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(revision(svg, "a").getTextContent()).contains("</title><script>alert(1)");
    }

    @Test
    void it_needs_nothing_else() {
        String page = GraphPage.of("a title", GraphSvg.of("a title", Samples.merges()));

        assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:", "src=", "@import", "href");
    }

    @Test
    void a_graph_without_revisions_is_a_picture_too() throws Exception {
        assertThat(parsed(GraphSvg.of("nothing", List.of()))
                        .getDocumentElement()
                        .getTextContent())
                .contains("nothing");
    }

    @Test
    void long_texts_are_cut_to_what_fits() {
        assertThat(Shortened.proportional("short", 196, 13)).isEqualTo("short");
        assertThat(Shortened.proportional("a message that is too long for a box of this width", 196, 13))
                .isEqualTo("a message that is too long fo…");
        assertThat(Shortened.proportional("添加用户表添加用户表添加用户表添加", 196, 13)).isEqualTo("添加用户表添加用户表添加用户…");
        assertThat(Shortened.monospaced("0123456789abcdef", 15)).isEqualTo("0123456789abcd…");
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static Element revision(Document svg, String id) {
        NodeList groups = svg.getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            Element group = (Element) groups.item(i);
            if (group.getAttribute("data-id").equals(id)) {
                return group;
            }
        }
        throw new AssertionError("not drawn: " + id);
    }

    private static List<String> rectangles(Element revision) {
        List<String> kinds = new ArrayList<>();
        NodeList found = revision.getElementsByTagName("rect");
        for (int i = 0; i < found.getLength(); i++) {
            kinds.add(((Element) found.item(i)).getAttribute("class"));
        }
        return kinds;
    }
}
