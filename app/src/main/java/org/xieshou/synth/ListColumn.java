package org.xieshou.synth;

/// The columns of an invented household list, as the national exports call them: one row a person, what belongs to the
/// household on each of its rows.
enum ListColumn {
    NUMBER("户编号"),
    COUNTY("县"),
    TOWNSHIP("乡镇"),
    VILLAGE("行政村"),
    GROUP("自然村（组）"),
    HEAD("户主姓名"),
    MEMBERS("家庭人口数"),
    PHONE("联系电话"),
    KIND("户类型"),
    MONITORED("监测对象类别"),
    GRADE("危房等级"),
    WATER("是否解决安全饮用水"),
    WAGES("工资性收入"),
    BUSINESS("生产经营性收入"),
    BUSINESS_COST("生产经营性支出"),
    TRANSFER("转移性收入"),
    NAME("姓名"),
    SEX("性别"),
    BORN("出生日期"),
    ID_KIND("证件类型"),
    ID_NUMBER("证件号码"),
    RELATION("与户主关系"),
    PUPIL("在校生状况"),
    MEDICAL("是否参加城乡居民医保"),
    /// From here on: what must be refused. Its cells hold a mark that must never be seen again.
    ETHNICITY("民族"),
    POLITICS("政治面貌"),
    ACCOUNT("银行账号"),
    HEALTH("健康状况");

    static final String MARK = "绝不应被读取";

    final String header;

    ListColumn(String header) {
        this.header = header;
    }

    boolean ofHousehold() {
        return compareTo(NAME) < 0;
    }

    boolean refused() {
        return compareTo(ETHNICITY) >= 0;
    }
}
