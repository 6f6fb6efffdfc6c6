#!/usr/bin/env python3
"""Write a product folder with N components, three flows each, from a fixed seed.

Usage: generate.py N FOLDER
The same N always gives the same bytes. Components come in clusters of ten, as in the field: one backend, one gateway,
one app and seven devices, each with some facts said, some left out.
"""
import random
import sys
from pathlib import Path


def choose(rng, share, words):
    """A word with a certain likelihood, otherwise nothing, which means that nobody said."""
    return rng.choice(words) if rng.random() < share else None


def entry(fields):
    return "{" + ", ".join(f"{key}: {value}" for key, value in fields if value is not None) + "}"


def flag(rng, share_said, share_true=0.8):
    if rng.random() >= share_said:
        return None
    return "true" if rng.random() < share_true else "false"


def component(rng, number):
    kind = ["backend", "gateway", "app"][number % 10] if number % 10 < 3 else "device"
    exposure = {"backend": "[internet]", "gateway": "[lan]", "app": "[internet]"}.get(
        kind, rng.choice(["[physical-public, radio]", "[physical-private, radio]", "[lan]"]))
    fields = [("kind", kind), ("title", f"Component {number}"), ("exposure", exposure),
              ("in_box", "true" if kind in ("device", "gateway") else "false"),
              ("identity", choose(rng, 0.7, ["unique", "hardware", "shared"])),
              ("key_storage", choose(rng, 0.6, ["protected", "secure-element", "plaintext"])),
              ("least_privilege", flag(rng, 0.6)), ("security_log", flag(rng, 0.6)),
              ("third_party_code", "true"), ("sbom_kept", flag(rng, 0.7)),
              ("standard_cryptography", flag(rng, 0.7)), ("random_source", choose(rng, 0.6, ["hardware", "seeded", "weak"])),
              ("service_account", choose(rng, 0.7, ["none", "none", "unique", "shared"])),
              ("key_rotation", flag(rng, 0.6)), ("development_removed", flag(rng, 0.7))]
    if kind in ("device", "gateway"):
        fields += [("safety", choose(rng, 0.5, ["low", "moderate", "high"])), ("secure_boot", flag(rng, 0.7)),
                   ("rollback_protection", flag(rng, 0.6)),
                   ("debug_port", choose(rng, 0.7, ["removed", "locked", "open"])),
                   ("update_method", choose(rng, 0.8, ["automatic", "manual"])), ("update_verified", flag(rng, 0.8)),
                   ("factory_reset", flag(rng, 0.7)), ("reset_erases", flag(rng, 0.6)),
                   ("boot_loader_locked", flag(rng, 0.7)), ("external_memory", choose(rng, 0.6, ["none", "plain", "encrypted"])),
                   ("operating_system", choose(rng, 0.8, ["rtos", "linux"])), ("watchdog", flag(rng, 0.6)),
                   ("fail_safe", flag(rng, 0.6)), ("egress_limited", flag(rng, 0.6)),
                   ("update_signature", choose(rng, 0.6, ["asymmetric", "symmetric"])),
                   ("encrypted_storage", flag(rng, 0.6)), ("onboarding", choose(rng, 0.7, ["code", "presence", "open"]))]
    if kind == "backend":
        fields += [("multi_tenant", "true"), ("tenant_isolation", flag(rng, 0.7)), ("admin_mfa", flag(rng, 0.7)),
                   ("rate_limited", flag(rng, 0.7)), ("backup", flag(rng, 0.7)),
                   ("staff_access_limited", flag(rng, 0.7)), ("storage_private", flag(rng, 0.7)),
                   ("fleet_commands_limited", flag(rng, 0.6)), ("staged_rollout", flag(rng, 0.6))]
    if kind == "app":
        fields += [("stores_secrets_safely", flag(rng, 0.7)), ("validates_server", flag(rng, 0.7)),
                   ("minimal_permissions", flag(rng, 0.7)), ("trackers", flag(rng, 0.7, 0.2))]
    return entry(fields)


def interface(rng, number):
    kind = number % 10
    protocol = "https" if kind == 0 else rng.choice(["mqtts", "mqtt", "http"]) if kind < 3 else "ble"
    return entry([("component", f"c{number}"), ("protocol", protocol), ("reach", "internet" if kind == 0 else None),
                  ("authentication", choose(rng, 0.8, ["token", "pairing-code", "certificate", "none"])),
                  ("encrypted", flag(rng, 0.4)), ("authorizes", flag(rng, 0.6)), ("lockout", flag(rng, 0.5)),
                  ("legacy_allowed", flag(rng, 0.6, 0.2)), ("fuzz_tested", flag(rng, 0.5))])


def main():
    count, folder = int(sys.argv[1]), Path(sys.argv[2])
    rng = random.Random(8259)
    lines = ["product:", f"  id: generated-{count}", f"  name: Generated {count}", "  version: 1.0.0",
             "  support: {from: 2026-01-01, until: 2032-01-01}", "components:"]
    lines += [f"  c{n}: {component(rng, n)}" for n in range(count)]
    lines.append("interfaces:")
    lines += [f"  i{n}: {interface(rng, n)}" for n in range(count)]
    kinds = ["command", "telemetry", "firmware", "credential", "log", "configuration"]
    lines.append("data:")
    data = max(10, count // 10)
    for n in range(data):
        levels = [("confidentiality", choose(rng, 0.8, ["low", "moderate", "high"])),
                  ("integrity", choose(rng, 0.8, ["low", "moderate", "high"]))]
        lines.append(f"  d{n}: " + entry([("title", f"Data {n}"), ("kind", rng.choice(kinds)),
                                         ("personal", flag(rng, 0.7, 0.4)), *levels]))
    lines.append("flows:")
    for n in range(count):
        cluster = n - n % 10
        targets = [cluster + rng.randrange(10), cluster + 1, (cluster + 10) % count]
        for k, target in enumerate(targets):
            target = min(target, count - 1)
            lines.append(f"  f{n}-{k}: " + entry([
                ("from", f"c{n}"), ("to", f"c{target}"), ("via", f"i{target}"),
                ("data", f"[d{rng.randrange(data)}]"), ("encrypted", flag(rng, 0.4))]))
    lines.append("boundaries:")
    for n in range(0, count, 10):
        inside = ", ".join(f"c{m}" for m in range(n + 1, min(n + 10, count)))
        lines.append(f"  b{n}: {{title: Site {n}, contains: [{inside}]}}")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "product.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


main()
