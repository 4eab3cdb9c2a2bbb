package org.xieshou.visits.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Unit;
import org.xieshou.journal.Errand;
import org.xieshou.shared.web.Option;
import org.xieshou.visits.Doorstep;

/// All that the page of one visit shows.
///
/// @param own the units the actor may stand for, more than one or none
/// @param others the units that may have come along
/// @param pack what was handed over at the last door, if anything
/// @param errand the activity from which one came; null for none, or none that the actor may read of
/// @param wheres without one, the activities of which one may be named
public record VisitSheet(
        Doorstep door,
        Typed typed,
        List<Unit> own,
        List<Unit> others,
        @Nullable Pack pack,
        @Nullable Errand errand,
        List<Option> wheres,
        LocalDate today) {
    private static final List<String> TONGUES = List.of("zh", "kk", "ug", "en");

    public VisitSheet {
        own = List.copyOf(own);
        others = List.copyOf(others);
        wheres = List.copyOf(wheres);
    }

    /// Message key of the family's language of contact, if we have a word for it.
    public @Nullable String language() {
        var tongue = tongue(door);
        return tongue.isEmpty() ? null : "visits.language." + tongue;
    }

    /// `kk-Arab-CN` → `kk`; empty for a language that the page does not offer.
    static String tongue(Doorstep door) {
        var language = door.language() == null ? "" : door.language().replaceFirst("-.*", "");
        return TONGUES.contains(language) ? language : "";
    }

    public String action() {
        return "/households/" + door.household() + "/visit";
    }

    public List<String> tongues() {
        return TONGUES;
    }

    public List<String> topics() {
        return List.of(TroublePart.TOPICS);
    }

    public int rows() {
        return GoodsPart.ROWS;
    }

    /// How many questions stand on the page.
    public int asked() {
        return door.questions().size() + (door.unreached() == null ? 0 : 1);
    }

    public boolean hasGoods() {
        return typed.has("value") || IntStream.rangeClosed(1, rows()).anyMatch(this::isFilled);
    }

    private boolean isFilled(int row) {
        return typed.has("item" + row) || typed.has("quantity" + row);
    }

    /// Rows that stand open: the first two, and all that hold something.
    public boolean isOpen(int row) {
        return row <= 2 || isFilled(row);
    }
}
