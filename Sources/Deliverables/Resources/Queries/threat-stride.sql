SELECT threat, stride, NULL FROM threat_stride ORDER BY threat, place
