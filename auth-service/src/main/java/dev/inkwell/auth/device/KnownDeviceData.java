package dev.inkwell.auth.device;

import dev.inkwell.auth.personaldata.Person;
import dev.inkwell.auth.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Stream;

/** The devices that a person has signed in from. */
@ApplicationScoped
class KnownDeviceData implements PersonalData {

    private final KnownDeviceRepository devices;

    KnownDeviceData(KnownDeviceRepository devices) {
        this.devices = devices;
    }

    /** A device, without its token. */
    record ExportedDevice(String name, String network, Instant lastUsedAt, Instant expiresAt) {}

    @Override
    public String name() {
        return "devices";
    }

    @Override
    public Stream<?> of(Person person) {
        return devices.ofAccount(person.accountId()).stream();
    }

    @Override
    public void erase(Person person) {
        devices.forgetAll(person.accountId());
    }
}
