package dev.furrow.revision.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.error.FurrowException;
import dev.furrow.testing.RandomTexts;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is typed, a target or a range says the same when it is typed again as it is shown, or is refused as it was typed. */
class RandomTargetTest {
    private static final List<String> PARTS = List.of(
            "head",
            "heads",
            "base",
            "current",
            "none",
            "2d97",
            "sale",
            "@",
            "+",
            "-",
            "1",
            "999999999",
            "9999999999",
            ",",
            ":",
            " ",
            "é",
            "\0",
            "");

    private static String typed(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i >= 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }

    @Test
    void a_target_is_what_it_shows() {
        RandomTexts.forEachSeed(RandomTargetTest::typed, text -> {
            try {
                Target target = Target.parse(text);
                assertThat(Target.parse(target.toString())).isEqualTo(target);
            } catch (FurrowException refused) {
                assertThat(refused.what()).startsWith("the target \"" + text + "\" ");
            }
        });
    }

    @Test
    void a_range_is_what_it_shows() {
        RandomTexts.forEachSeed(RandomTargetTest::typed, text -> {
            try {
                RevisionRange range = RevisionRange.parse(text);
                assertThat(RevisionRange.parse(range.toString())).isEqualTo(range);
            } catch (FurrowException refused) {
                assertThat(refused.what()).contains("can't be read: ");
            }
        });
    }
}
