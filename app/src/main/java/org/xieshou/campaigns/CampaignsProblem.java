package org.xieshou.campaigns;

import org.xieshou.shared.Problem;

/// What can go wrong with campaigns.
public final class CampaignsProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private CampaignsProblem(String code, int status) {
        super("campaigns." + code, status);
    }

    public static CampaignsProblem notAllowed() {
        return new CampaignsProblem("not-allowed", 403);
    }

    static CampaignsProblem noSuchCampaign() {
        return new CampaignsProblem("no-such-campaign", 404);
    }

    static CampaignsProblem noSuchActivity() {
        return new CampaignsProblem("no-such-activity", 404);
    }

    public static CampaignsProblem noSuchReport() {
        return new CampaignsProblem("no-such-report", 404);
    }

    static CampaignsProblem noSuchDocument() {
        return new CampaignsProblem("no-such-document", 404);
    }
}
