package org.xieshou.shared.web;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where this installation stands: settings `xieshou.place.*`.
///
/// @param name the city in Chinese
/// @param nameEn the same in English
/// @param zone the zone in which pages show moments and whose days count, such as `Asia/Shanghai`
@ConfigurationProperties("xieshou.place")
public record Place(
        @DefaultValue("晨光市") String name,
        @DefaultValue("Chenguang City") String nameEn,
        @DefaultValue("Asia/Shanghai") ZoneId zone) {}
