package org.xieshou.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Units;
import org.xieshou.campaigns.Activity;
import org.xieshou.campaigns.Campaigns;
import org.xieshou.campaigns.Part;
import org.xieshou.journal.Aim;
import org.xieshou.journal.Errand;
import org.xieshou.journal.Errands;
import org.xieshou.shared.Right;

/// Tells who fills in a form the name and the days of the activity that it counts for.
@Component
final class ActivityErrands implements Errands {
    private final Campaigns campaigns;
    private final Units units;

    ActivityErrands(Campaigns campaigns, Units units) {
        this.campaigns = campaigns;
        this.units = units;
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

    @Override
    public List<Choice> open(Actor actor, LocalDate today) {
        if (!actor.may(Right.CAMPAIGNS_READ)) {
            return List.of();
        }
        var names = UnitNames.of(units.all());
        return campaigns.open(actor, today).stream()
                .map(part ->
                        new Choice(new Aim(part.activity(), part.no()), title(actor, part, names)))
                .toList();
    }

    /// Many units may do the same under the same words: whoever writes for several sees whose it is.
    private static String title(Actor actor, Part part, UnitNames names) {
        var title = new StringBuilder(part.title());
        if (part.part() != null) {
            title.append(" › ").append(part.no()).append(' ').append(part.part());
        }
        if (actor.units().size() > 1) {
            title.append(" · ")
                    .append(
                            part.units().stream()
                                    .map(names::name)
                                    .collect(Collectors.joining(", ")));
        }
        return title.append(" · ").append(part.campaign()).toString();
    }

    private static @Nullable String part(Activity activity, @Nullable Integer module) {
        return activity.modules().stream()
                .filter(each -> module != null && each.no() == module)
                .map(Activity.Module::title)
                .findFirst()
                .orElse(null);
    }
}
