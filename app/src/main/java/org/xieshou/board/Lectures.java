package org.xieshou.board;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.campaigns.Campaigns;
import org.xieshou.journal.Journal;

/// What was told in schools on a campaign, and how many knew it when they were asked. Numbers alone.
@Component
public final class Lectures {
    private final Campaigns campaigns;
    private final Journal journal;
    private final Reading reading;

    Lectures(Campaigns campaigns, Journal journal, Reading reading) {
        this.campaigns = campaigns;
        this.journal = journal;
        this.reading = reading;
    }

    /// The head teachers' talks of one school.
    ///
    /// @param audience heads
    /// @param policies what was explained, each once
    public record School(
            String school, long talks, long audience, List<String> topics, List<String> policies) {
        public School {
            topics = List.copyOf(topics);
            policies = List.copyOf(policies);
        }

        /// The lines of a text, each once.
        static List<String> lines(String text) {
            return Arrays.stream(text.split("\n"))
                    .filter(each -> !each.isBlank())
                    .distinct()
                    .toList();
        }
    }

    /// One circle of people who were asked about one policy, all askings together.
    ///
    /// @param school its name; null outside schools
    /// @param asked null if it must not be told
    /// @param few whether that is because they are fewer than five
    /// @param percent of those asked, who knew; null where it must not be told: one of the two groups is under five, or one
    ///     that is could be worked out
    public record Known(
            String policy,
            @Nullable String school,
            @Nullable String circle,
            String people,
            @Nullable Long asked,
            boolean few,
            @Nullable Long percent) {
        static Known of(Asked asked, Hidden hidden) {
            var place = asked.place();
            boolean told = !hidden.has(Figure.ASKED, place);
            return new Known(
                    asked.policy,
                    asked.school,
                    asked.circle,
                    asked.people,
                    told ? asked.asked : null,
                    hidden.isFew(Figure.ASKED, place),
                    told && !hidden.has(Figure.KNEW, place)
                            ? Math.round(100.0 * asked.knew / asked.asked)
                            : null);
        }
    }

    /// As it was noted, before what is small is left out.
    ///
    /// @param at id of the school
    record Asked(
            String policy,
            @Nullable String at,
            @Nullable String school,
            @Nullable String circle,
            String people,
            long asked,
            long knew) {
        Place place() {
            return new Place.Circle(policy, at, circle, people);
        }
    }

    /// In the official list's order.
    ///
    /// @throws org.xieshou.campaigns.CampaignsProblem not-allowed, no-such-campaign
    public List<School> schools(Actor actor, UUID campaign) {
        campaigns.get(actor, campaign);
        long known = journal.tip();
        return reading.asSystem(db -> new LecturesTable(db, campaign, known).schools());
    }

    /// By policy, then in the official list's order.
    ///
    /// @throws org.xieshou.campaigns.CampaignsProblem not-allowed, no-such-campaign
    public List<Known> known(Actor actor, UUID campaign) {
        campaigns.get(actor, campaign);
        long known = journal.tip();
        return reading.asSystem(db -> {
            var hidden = new GuardedTable(db, campaign, known).hidden();
            return new LecturesTable(db, campaign, known)
                    .asked().stream().map(asked -> Known.of(asked, hidden)).toList();
        });
    }
}
