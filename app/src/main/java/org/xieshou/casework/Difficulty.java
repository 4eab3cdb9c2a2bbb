package org.xieshou.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A difficulty that is not settled yet.
///
/// @param entry the journal's id of the difficulty, whatever corrected it later
/// @param told when it was told
/// @param author who wrote it down, and may say that it is settled
/// @param unit for which it was written down, by id
/// @param unitName the same by name
/// @param lead the unit that should see to it, by id
/// @param leadName the same by name
public record Difficulty(
        UUID entry,
        UUID household,
        String name,
        String topic,
        String words,
        boolean urgent,
        Instant told,
        UUID author,
        String unit,
        String unitName,
        @Nullable String lead,
        @Nullable String leadName,
        @Nullable LocalDate due,
        @Nullable UUID activity) {

    /// The whole statement, corrected: what was told stays, and it is settled.
    Map<String, Object> settled() {
        var body = new LinkedHashMap<String, Object>();
        body.put("topic", topic);
        body.put("text", words);
        body.put("urgent", urgent);
        body.put("settled", true);
        if (lead != null) {
            body.put("lead", lead);
        }
        if (due != null) {
            body.put("due", due.toString());
        }
        if (activity != null) {
            body.put("activity", activity.toString());
        }
        return body;
    }
}
