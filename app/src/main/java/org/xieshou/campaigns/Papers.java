package org.xieshou.campaigns;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.shared.FieldType;
import org.xieshou.shared.Right;

/// What is written around a campaign's day: plans as files, own words of staff, wrap-ups. Whoever may read campaigns
/// reads all of it; every method throws [CampaignsProblem] not-allowed without that right.
@Component
public final class Papers {
    private final Reading reading;

    Papers(Reading reading) {
        this.reading = reading;
    }

    /// @param words of somebody who took part, about no household
    /// @param quote inside or public
    public record Note(
            UUID entry,
            LocalDate day,
            String words,
            String quote,
            String unitName,
            String authorName) {}

    /// @param words what was done, and what remains with whom
    public record Closing(UUID entry, LocalDate day, String words, String unitName) {}

    /// Newest first.
    public List<PlanDocument> documents(Actor actor, UUID campaign) {
        return read(actor, table -> table.documents(campaign));
    }

    /// @throws CampaignsProblem no-such-document
    public PlanDocument document(Actor actor, UUID campaign, UUID id) {
        return documents(actor, campaign).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(CampaignsProblem::noSuchDocument);
    }

    /// Newest first, never counted by person.
    public List<Note> notes(Actor actor, UUID campaign) {
        return read(actor, table -> table.notes(campaign));
    }

    /// Newest first; a campaign is wrapped up once there is one.
    public List<Closing> closings(Actor actor, UUID campaign) {
        return read(actor, table -> table.closings(campaign));
    }

    /// Whether a text names somebody by a number: of a document, a phone or a household. Names are not looked for.
    public boolean namesSomebody(String text) {
        if (!FieldType.Unnumbered.isFree(text)) {
            return true;
        }
        var words =
                Arrays.stream(text.split("[^\\p{L}\\p{N}-]+"))
                        .filter(word -> word.length() >= 3 && word.matches(".*[0-9].*"))
                        .toArray(String[]::new);
        return words.length > 0 && reading.asSystem(db -> new PapersTable(db).isHousehold(words));
    }

    private <T> T read(Actor actor, Function<PapersTable, T> work) {
        if (!actor.may(Right.CAMPAIGNS_READ)) {
            throw CampaignsProblem.notAllowed();
        }
        return reading.as(actor, db -> work.apply(new PapersTable(db)));
    }
}
