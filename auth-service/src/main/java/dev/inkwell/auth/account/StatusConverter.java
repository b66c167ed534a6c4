package dev.inkwell.auth.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a status as its lower-case text. */
@Converter(autoApply = true)
class StatusConverter implements AttributeConverter<AccountStatus, String> {

    @Override
    public String convertToDatabaseColumn(AccountStatus status) {
        return status.text();
    }

    @Override
    public AccountStatus convertToEntityAttribute(String text) {
        return AccountStatus.of(text);
    }
}
