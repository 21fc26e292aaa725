package dev.furrow.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.testing.Browser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens pages in a real browser. */
class GraphPageTest {
    private static final int WHITE = 0xffffffff;

    @TempDir
    Path folder;

    Browser browser = Browser.NONE;

    @BeforeEach
    void requireBrowser() {
        browser = Browser.required(folder);
    }

    @Test
    void a_link_finds_a_revision_by_the_words_of_its_message() throws Exception {
        Path page = page(Samples.team(300, 6, 7));

        String dom = browser.open(page, "#message%20OF%20r200", "--dump-dom");

        assertThat(dom).contains("1 of 1 found").contains("class=\"revision current found at\"");
        assertThat(dom.split("class=\"revision [a-z ]*dim\"", -1)).hasSize(300);
    }

    @Test
    void the_script_runs_without_complaint_on_every_graph() throws Exception {
        for (List<Vertex> vertices : List.of(Samples.small(), Samples.merges(), List.<Vertex>of())) {
            String dom = browser.open(page(vertices), "", "--dump-dom");

            assertThat(dom).contains(">" + vertices.size() + " revisions<");
        }
    }

    @Test
    void a_picture_is_light_or_dark_as_its_reader_likes_it() throws Exception {
        Path page = page(Samples.small());

        BufferedImage light = screenshot(page, "--blink-settings=preferredColorScheme=1");
        BufferedImage dark = screenshot(page, "--blink-settings=preferredColorScheme=0");

        assertThat(colours(light)).contains(WHITE, 0xffd3e6ff, 0xffe4f4e8).doesNotContain(0xff14181f);
        assertThat(colours(dark)).contains(0xff14181f, 0xff123459, 0xff173325).doesNotContain(0xffd3e6ff);
    }

    private Path page(List<Vertex> vertices) throws IOException {
        Path page = folder.resolve("graph.html");
        return Files.writeString(page, GraphPage.of("a title", GraphSvg.of("a title", vertices)));
    }

    private BufferedImage screenshot(Path page, String scheme) throws Exception {
        Path file = folder.resolve("page.png");
        browser.open(page, "", scheme, "--window-size=900,700", "--screenshot=" + file);
        return ImageIO.read(file.toFile());
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours;
    }
}
