package org.xieshou;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Role;
import org.xieshou.shared.Field;

/// Which of the [Conditions] refused something to whom, by what they asked for.
final class Refusals {
    /// So many are tried again for each condition: first those of the addresses where it refused rarest are met anyway.
    private static final int KEPT = 60;

    /// Such a one alone lets nothing out.
    private static final List<String> NOT_ALONE =
            List.of(
                    // chooses the words above the file
                    "journal/web/HouseholdFile$Part.seenBy:",
                    // is asked together with what the database reaches, and once more for each
                    // place
                    "need/Surveys.lambda$picture",
                    "need/Surveys.picture:",
                    // behind it each entry is asked for what the reader's roles there may read
                    "journal/HistoryTable.isWithin:",
                    "journal/Releasing.isWithin:",
                    "journal/Traces.there:",
                    // lets in to a record as it was, of which each field is asked for
                    "registry/Households.mayReadAt:",
                    // consents have no mark
                    "registry/Households.seenBy:",
                    // whoever opens the findings sees children; a visit that is tried asks it too
                    // and shows codes
                    "registry/quality/Parameters.of:",
                    // whoever writes a number sees numbers there: TwoSeatsFormsTest holds it
                    "registry/quality/Findings.lambda$seen$0",
                    // opens a form; what is sent is judged by the journal, what is shown by the
                    // record
                    "registry/Households.may:",
                    "registry/Households.lambda$mayTakeIn",
                    // chooses an order alone, which no mark shows: SearchOrderTest holds it
                    "registry/SearchTable.foundBy:",
                    // chooses whether a line or a page has a link
                    "board/Boards.opens:",
                    "journal/web/TracePages.page:",
                    // asks what somebody else reaches, for a word to whoever reads
                    "casework/Cases.lambda$isSeenBy",
                    "pairing/Pairings$Book.opens:",
                    "pairing/Pairings.lambda$needsSight",
                    // chooses the forms above a record; behind it the roles there are asked
                    "registry/web/HouseholdPages.rights:");

    private final Map<String, List<Asked>> byPlace = new TreeMap<>();

    /// @param within the role of somebody within reach; null of a stranger
    /// @param form what was sent; null if a page was asked for
    /// @param rightly what this one is told whatever the role, such as a teacher the name of a paired pupil
    record Asked(
            Browser by,
            @Nullable Role within,
            String path,
            @Nullable Map<String, String> form,
            Set<Field> rightly) {
        Asked(Browser by, @Nullable Role within, String path, @Nullable Map<String, String> form) {
            this(by, within, path, form, Set.of());
        }

        boolean mayBeTold(Field field) {
            return rightly.contains(field) || (within != null && within.sees(field));
        }

        String again() throws Exception {
            return (form == null ? by.get(path) : by.post(path, form)).body();
        }
    }

    void note(Asked asked) {
        for (var place : Conditions.refused()) {
            var some = byPlace.computeIfAbsent(place, _ -> new ArrayList<>());
            long alike = some.stream().filter(each -> each.by == asked.by).count();
            if (some.size() < KEPT && alike < KEPT / 6) {
                some.add(asked);
            }
        }
    }

    Set<String> places() {
        return Set.copyOf(byPlace.keySet());
    }

    List<Asked> at(String place) {
        return byPlace.getOrDefault(place, List.of());
    }

    /// So many places at random, all if there are fewer.
    List<String> some(int wanted, Random random) {
        var places = new ArrayList<>(byPlace.keySet());
        places.removeIf(place -> NOT_ALONE.stream().anyMatch(place::startsWith));
        Collections.shuffle(places, random);
        return places.subList(0, Math.min(wanted, places.size()));
    }
}
