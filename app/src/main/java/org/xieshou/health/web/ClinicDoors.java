package org.xieshou.health.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Door;

/// What people come to this room for, offered on the home page.
@Configuration(proxyBeanMethods = false)
class ClinicDoors {
    @Bean
    Door clinicDoor() {
        return new Door(12, "health.door.clinic", "/health", Right.HEALTH);
    }

    @Bean
    Door patientsDoor() {
        return new Door(14, "health.door.patients", "/health/patients", Right.HEALTH);
    }

    @Bean
    Door referralsDoor() {
        return new Door(16, "health.door.referrals", "/health/referrals", Right.HEALTH);
    }
}
