package org.xieshou.journal.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Actor;
import org.xieshou.access.Looks.Look;
import org.xieshou.journal.Trace.Version;
import org.xieshou.shared.Field;
import org.xieshou.shared.web.Ui;

/// All that is held about a household, and who looked at it.
///
/// @param at when it was taken out
/// @param by who took it out, for the household to know
/// @param chapters by room, each in the order of arrival
/// @param looks newest first
/// @param part as much of it as its reader may see
public record HouseholdFile(
        UUID household,
        Instant at,
        String by,
        List<Chapter> chapters,
        List<Look> looks,
        Part part,
        @JsonIgnore Names names) {
    public HouseholdFile {
        chapters = List.copyOf(chapters);
        looks = List.copyOf(looks);
    }

    /// A clinician's is people's health, a keeper's all but that; somebody may be both.
    public enum Part {
        RECORD("file.without-health"),
        HEALTH("file.health-only"),
        ALL("file.all");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        /// The key of the sentence that says so.
        public String words() {
            return words;
        }

        /// @param there the reader in the roles that reach the household
        static Part seenBy(Actor there) {
            if (!there.sees(Field.CORE)) {
                return HEALTH;
            }
            return there.sees(Field.HEALTH) ? ALL : RECORD;
        }
    }

    /// Whether it says more than of health, and the household's page is there to go back to.
    public boolean hasRecord() {
        return part != Part.HEALTH;
    }

    /// @param room whose kinds these are
    public record Chapter(String room, List<Version> entries) {
        public Chapter {
            entries = List.copyOf(entries);
        }

        /// A room that has no words of its own goes by its name.
        public String title(Ui ui) {
            var key = "file.room." + room;
            var text = ui.t(key);
            return text.equals(key) ? room : text;
        }
    }

    public @Nullable String name() {
        return names.household(household);
    }

    public String title(Ui ui) {
        var name = name();
        return name == null ? ui.t("file.title") : ui.t("file.of", name);
    }

    public long size() {
        return chapters.stream().mapToLong(chapter -> chapter.entries().size()).sum();
    }

    public static String kind(Ui ui, Version version) {
        return Shown.kind(ui, version.full().replaceFirst("@.*", ""));
    }

    /// Whether it counts, was taken back, or waits; "" for what plainly counts.
    public static String state(Ui ui, Version version) {
        if (version.takenBack()) {
            return ui.t("journal.entry.took-back");
        }
        return version.hasEffect() ? "" : ui.t("journal.entry.was-held");
    }
}
