package org.xieshou.reporting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.campaigns.Campaigns;
import org.xieshou.shared.Demo;
import org.xieshou.shared.Right;

/// A bulletin of the demo's campaign that waits for its review.
@Component
final class DemoBulletin implements Demo.Addition {
    private final Bulletins bulletins;
    private final Campaigns campaigns;
    private final Actors actors;

    DemoBulletin(Bulletins bulletins, Campaigns campaigns, Actors actors) {
        this.bulletins = bulletins;
        this.campaigns = campaigns;
        this.actors = actors;
    }

    @Override
    public void add(List<String> logins) {
        logins.stream()
                .map(actors::byLogin)
                .flatMap(Optional::stream)
                .filter(actor -> actor.may(Right.BULLETINS_WRITE))
                .findFirst()
                .ifPresent(this::write);
    }

    private void write(Actor editor) {
        campaigns.list(editor).stream()
                .findFirst()
                .map(campaign -> bulletins.write(editor, campaign.id(), -1, Locale.CHINESE))
                .filter(bulletin -> !bulletin.isTooLong())
                .ifPresent(bulletin -> bulletins.handOver(editor, bulletin, "zh"));
    }
}
