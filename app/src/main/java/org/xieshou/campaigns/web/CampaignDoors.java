package org.xieshou.campaigns.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Door;

/// What people come to this room for, offered on the home page.
@Configuration(proxyBeanMethods = false)
class CampaignDoors {
    @Bean
    Door reportDoor() {
        return new Door(40, "campaigns.door.report", "/campaigns", Right.CAMPAIGNS_REPORT);
    }

    @Bean
    Door planDoor() {
        return new Door(42, "campaigns.door.plan", "/campaigns/new", Right.CAMPAIGNS_PLAN);
    }
}
