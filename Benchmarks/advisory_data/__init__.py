"""Data with the shape of real advisory sets and software bills, from fixed seeds: what advisories.py writes."""
