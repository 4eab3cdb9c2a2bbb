package org.xieshou.campaigns;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A campaign and its activities, read without the door, for tests of rooms above.
public record PlannedCampaign(Campaign campaign, List<Activity> activities) {
    public static PlannedCampaign of(JdbcClient db, UUID campaign, long known) {
        var table = new CampaignsTable(db);
        return new PlannedCampaign(
                table.find(campaign, known).orElseThrow(), table.activities(campaign, known));
    }
}
