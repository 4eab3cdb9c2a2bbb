package org.xieshou.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.shared.Right;

/// Campaigns and their activities, now or as known at a seq. Everybody who may read campaigns sees all of them.
/// Every method throws [CampaignsProblem] not-allowed without that right.
@Component
public final class Campaigns {
    /// For `known`: what is known now.
    public static final long NOW = Long.MAX_VALUE;

    private final Reading reading;

    Campaigns(Reading reading) {
        this.reading = reading;
    }

    /// Newest first.
    public List<Campaign> list(Actor actor) {
        return read(actor, table -> table.list(NOW));
    }

    /// @throws CampaignsProblem no-such-campaign
    public Campaign get(Actor actor, UUID campaign) {
        return get(actor, campaign, NOW);
    }

    /// @param known as known at this seq
    /// @throws CampaignsProblem no-such-campaign, if none was known then
    public Campaign get(Actor actor, UUID campaign, long known) {
        return read(actor, table -> table.find(campaign, known))
                .orElseThrow(CampaignsProblem::noSuchCampaign);
    }

    /// The activities of a campaign in the order in which they were planned.
    ///
    /// @param known as known at this seq
    public List<Activity> activities(Actor actor, UUID campaign, long known) {
        return read(actor, table -> table.activities(campaign, known));
    }

    /// @throws CampaignsProblem no-such-activity
    public Activity activity(Actor actor, UUID activity) {
        return findActivity(actor, activity).orElseThrow(CampaignsProblem::noSuchActivity);
    }

    public Optional<Activity> findActivity(Actor actor, UUID activity) {
        return read(actor, table -> table.findActivity(activity, NOW));
    }

    /// Activities of the actor's units, each followed by its parts, in campaigns that are reported on that day.
    public List<Part> open(Actor actor, LocalDate day) {
        return actor.units().isEmpty()
                ? List.of()
                : read(actor, table -> table.open(actor.units(), day));
    }

    private <T> T read(Actor actor, Function<CampaignsTable, T> work) {
        if (!actor.may(Right.CAMPAIGNS_READ)) {
            throw CampaignsProblem.notAllowed();
        }
        return reading.as(actor, db -> work.apply(new CampaignsTable(db)));
    }
}
