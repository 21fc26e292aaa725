package dev.furrow.database.step;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.text.Wording;
import java.util.Collection;
import java.util.List;

/**
 * The lines of a step that a failure may come of which shows only after its last statement.
 *
 * @param places each once, from top to bottom
 */
public record CandidateLines(List<Place> places) {
    public CandidateLines {
        places = List.copyOf(places);
    }

    /** Returns those of statements in any order, some of which may stand in one line. */
    public static CandidateLines of(Collection<Place> places) {
        return new CandidateLines(places.stream().distinct().sorted().toList());
    }

    /** Returns the failure at the one line that it can come of, or with all of them; itself if there is none. */
    public FurrowException locate(FurrowException failure) {
        if (places.size() <= 1) {
            return places.isEmpty() ? failure : failure.at(places.get(0));
        }
        List<String> numbers =
                places.stream().map(place -> String.valueOf(place.line())).toList();
        return failure.at(Place.of(places.get(0).file()))
                .noting("It comes of one of lines " + Wording.list(numbers, "and")
                        + ", which have to do with its tables.");
    }
}
