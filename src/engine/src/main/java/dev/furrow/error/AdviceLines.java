package dev.furrow.error;

import java.util.ArrayList;
import java.util.List;

/** Advice as lines, a line each; what is to be typed stands in one column where several follow each other. */
final class AdviceLines {
    private static final String GAP = "  ";

    private final Spelling spelling;

    AdviceLines(Spelling spelling) {
        this.spelling = spelling;
    }

    /** A line before its lead is padded; without a lead the text is all. */
    private record Line(String lead, String text) {
        boolean isLed() {
            return !lead.isEmpty();
        }

        String padded(int width) {
            return isLed() ? lead + " ".repeat(width - lead.length()) + GAP + text : text;
        }
    }

    List<String> of(List<Advice> advice) {
        List<Line> lines = new ArrayList<>();
        advice.forEach(each -> lines.add(each.accept(new Written())));
        List<String> padded = new ArrayList<>();
        int start = 0;
        while (start < lines.size()) {
            int end = endOfColumn(lines, start);
            List<Line> column = lines.subList(start, end);
            int width =
                    column.stream().mapToInt(line -> line.lead().length()).max().orElse(0);
            column.forEach(line -> padded.add(line.padded(width)));
            start = end;
        }
        return padded;
    }

    private static int endOfColumn(List<Line> lines, int start) {
        int end = start + 1;
        while (end < lines.size() && lines.get(end).isLed() == lines.get(start).isLed()) {
            end++;
        }
        return end;
    }

    private final class Written implements Advice.Visitor<Line> {
        @Override
        public Line runGoal(Advice.RunGoal advice) {
            return new Line(advice.lead(), spelling.goal(advice.goal(), advice.arguments()));
        }

        @Override
        public Line changeSettings(Advice.ChangeSettings advice) {
            return new Line(advice.lead(), spelling.settings(advice.arguments()));
        }

        @Override
        public Line literal(Advice.Literal advice) {
            return new Line(advice.lead(), advice.text());
        }

        @Override
        public Line sentence(Advice.Sentence advice) {
            return new Line("", advice.text());
        }
    }
}
