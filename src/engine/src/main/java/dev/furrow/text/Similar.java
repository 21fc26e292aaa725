package dev.furrow.text;

import dev.furrow.error.Advice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what somebody may have meant to type. Used only where an error is made. */
public final class Similar {
    private static final int SHOWN = 3;

    private Similar() {}

    private record Candidate(String text, int distance) {}

    /** Returns up to three of {@code known} that a slip or two turn into {@code typed}, nearest first. */
    public static List<String> to(String typed, Collection<String> known) {
        int limit = typed.length() < 6 ? 1 : Math.max(2, typed.length() / 4);
        List<Candidate> near = new ArrayList<>();
        for (String each : known) {
            int distance = Math.abs(each.length() - typed.length()) > limit ? limit + 1 : distance(typed, each);
            if (distance <= limit && distance < Math.max(typed.length(), each.length())) {
                near.add(new Candidate(each, distance));
            }
        }
        near.sort(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::text));
        return near.stream().limit(SHOWN).map(Candidate::text).toList();
    }

    /** Returns {@code Did you mean a or b?}, or nothing where nothing is near. */
    public static List<Advice> question(String typed, Collection<String> known) {
        List<String> near = to(typed, known);
        return near.isEmpty() ? List.of() : List.of(Advice.say("Did you mean " + Wording.list(near, "or") + "?"));
    }

    /** Letters to insert, delete or replace, neighbours to swap (optimal string alignment), whatever their case. */
    private static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, left, right, i, j);
            }
        }
        return cost[left.length()][right.length()];
    }

    private static int cheapest(int[][] cost, String left, String right, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (same(left, i, right, j) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && same(left, i, right, j - 1) && same(left, i - 1, right, j);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }

    private static boolean same(String left, int i, String right, int j) {
        return Character.toLowerCase(left.charAt(i - 1)) == Character.toLowerCase(right.charAt(j - 1));
    }
}
