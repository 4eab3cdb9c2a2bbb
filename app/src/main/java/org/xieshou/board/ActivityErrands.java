package org.xieshou.board;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.campaigns.Activity;
import org.xieshou.campaigns.Campaigns;
import org.xieshou.journal.Errand;
import org.xieshou.journal.Errands;
import org.xieshou.shared.Right;

/// Tells who fills in a form the name and the days of the activity that it counts for.
@Component
final class ActivityErrands implements Errands {
    private final Campaigns campaigns;

    ActivityErrands(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public Optional<Errand> find(Actor actor, UUID activity, @Nullable Integer module) {
        if (!actor.may(Right.CAMPAIGNS_READ)) {
            return Optional.empty();
        }
        return campaigns
                .findActivity(actor, activity)
                .map(found -> {
                    var campaign = campaigns.get(actor, found.campaign());
                    return new Errand(
                            found.title(),
                            part(found, module),
                            campaign.id(),
                            campaign.title(),
                            found.from(),
                            found.to());
                });
    }

    private static @Nullable String part(Activity activity, @Nullable Integer module) {
        return activity.modules().stream()
                .filter(each -> module != null && each.no() == module)
                .map(Activity.Module::title)
                .findFirst()
                .orElse(null);
    }
}
