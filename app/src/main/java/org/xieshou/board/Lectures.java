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
    private static final int FEW = 5;

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
    /// @param asked null if fewer than five
    /// @param percent of those asked, who knew; null where one of the two groups is under five
    public record Known(
            String policy,
            @Nullable String school,
            @Nullable String circle,
            String people,
            @Nullable Long asked,
            @Nullable Long percent) {
        static Known of(Asked asked) {
            return new Known(
                    asked.policy,
                    asked.school,
                    asked.circle,
                    asked.people,
                    asked.asked < FEW ? null : asked.asked,
                    asked.isTold() ? Math.round(100.0 * asked.knew / asked.asked) : null);
        }
    }

    /// As it was noted, before what is small is left out.
    record Asked(
            String policy,
            @Nullable String school,
            @Nullable String circle,
            String people,
            long asked,
            long knew) {
        boolean isTold() {
            long others = asked - knew;
            return asked >= FEW && (knew == 0 || knew >= FEW) && (others == 0 || others >= FEW);
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
        return reading.asSystem(db -> new LecturesTable(db, campaign, known).asked()).stream()
                .map(Known::of)
                .toList();
    }
}
