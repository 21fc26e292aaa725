package dev.furrow.draw;

import dev.furrow.revision.RevisionId;
import dev.furrow.revision.RevisionState;
import dev.furrow.revision.RevisionView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Draws lines of descent beside a history, as {@code git log --graph} does: {@code @} is where the database is, {@code *} is
 * applied, {@code o} is pending. Dependencies are not drawn.
 */
public final class Lanes {
    private final Set<RevisionId> shown = new HashSet<>();
    /** The revision that each lane leads down to; between two revisions no two lead to the same. */
    private final List<RevisionId> lanes = new ArrayList<>();

    private Lanes(List<RevisionView> newestFirst) {
        newestFirst.forEach(view -> shown.add(view.id()));
    }

    /**
     * Returns the rows of each revision.
     *
     * @param newestFirst every revision before its parents
     */
    public static List<LaneRows> draw(List<RevisionView> newestFirst) {
        Lanes lanes = new Lanes(newestFirst);
        List<LaneRows> rows = new ArrayList<>(newestFirst.size());
        for (RevisionView view : newestFirst) {
            rows.add(lanes.next(view));
        }
        return rows;
    }

    /** Returns the sign of a state. */
    public static char sign(RevisionState state) {
        return switch (state) {
            case CURRENT -> '@';
            case APPLIED -> '*';
            case PENDING -> 'o';
        };
    }

    private LaneRows next(RevisionView view) {
        List<RevisionId> parents = parents(view);
        int lane = lanes.indexOf(view.id());
        boolean begins = lane < 0;
        if (begins) {
            lane = lanes.size();
            lanes.add(view.id());
        }
        List<String> before = makeRoom(lane, begins, parents.size());
        String node = node(lane, parents.size(), sign(view.state()));
        List<String> after = new ArrayList<>();
        after.addAll(leave(lane, parents));
        after.addAll(join());
        return new LaneRows(
                before, node, after, new LaneRow().lanes(0, lanes.size(), '|') + " ".repeat(lanes.isEmpty() ? 0 : 1));
    }

    private List<RevisionId> parents(RevisionView view) {
        List<RevisionId> parents = new ArrayList<>();
        for (RevisionId parent : view.revision().parents()) {
            if (shown.contains(parent) && !parents.contains(parent)) {
                parents.add(parent);
            }
        }
        return parents;
    }

    /** A merge of more than two takes up lanes to its right: those that are there step aside, a lane in each row. */
    private List<String> makeRoom(int lane, boolean begins, int parents) {
        List<String> rows = new ArrayList<>();
        for (int aside = 0; aside < parents - 2 && lane + 1 < lanes.size(); aside++) {
            LaneRow row = new LaneRow().lanes(0, begins ? lane : lane + 1, '|');
            for (int other = lane + 1; other < lanes.size(); other++) {
                row.rightOf(other + aside, '\\');
            }
            rows.add(row.toString());
        }
        return rows;
    }

    private String node(int lane, int parents, char sign) {
        LaneRow row = new LaneRow().lanes(0, lane, '|').lane(lane, sign);
        int arms = Math.max(0, parents - 2);
        for (int arm = 0; arm < arms; arm++) {
            row.rightOf(lane + arm, '-').lane(lane + arm + 1, arm == arms - 1 ? '.' : '-');
        }
        return row.lanes(lane + 1 + arms, lanes.size() + arms, '|') + " ";
    }

    /** Replaces the revision's lane by those of its parents. */
    private List<String> leave(int lane, List<RevisionId> parents) {
        int others = lanes.size() - lane - 1;
        lanes.remove(lane);
        lanes.addAll(lane, parents);
        if (parents.size() == 1 || (parents.isEmpty() && others == 0)) {
            return List.of();
        }
        LaneRow row = new LaneRow().lanes(0, lane, '|');
        if (parents.isEmpty()) {
            for (int other = 0; other < others; other++) {
                row.rightOf(lane + other, '/');
            }
            return List.of(row.toString());
        }
        row.lane(lane, '|');
        for (int right = 1; right < parents.size() + others; right++) {
            row.rightOf(lane + right - 1, '\\');
        }
        return List.of(row.toString());
    }

    /** Leads lanes to the same revision together, the right one into the left one. */
    private List<String> join() {
        List<String> rows = new ArrayList<>();
        int lane = 1;
        while (lane < lanes.size()) {
            int into = lanes.indexOf(lanes.get(lane));
            if (into == lane) {
                lane++;
            } else {
                rows.addAll(join(lane, into));
            }
        }
        return rows;
    }

    private List<String> join(int lane, int into) {
        LaneRow row = new LaneRow().lanes(0, lane, '|');
        for (int between = into + 1; between < lane - 1; between++) {
            row.rightOf(between, '_');
        }
        for (int right = lane; right < lanes.size(); right++) {
            row.rightOf(right - 1, '/');
        }
        lanes.remove(lane);
        return lane == into + 1
                ? List.of(row.toString())
                : List.of(
                        row.toString(),
                        new LaneRow()
                                .lanes(0, lanes.size(), '|')
                                .rightOf(into, '/')
                                .toString());
    }
}
