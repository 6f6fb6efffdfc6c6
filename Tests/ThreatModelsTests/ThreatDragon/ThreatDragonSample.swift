/// A model of our own with every construct of Threat Dragon 2, in two diagrams.
enum ThreatDragonSample {
    static let text = """
        {"version": "2.2.0",
         "summary": {"title": "Pet Feeder", "owner": "K. Cat", "description": "Feeds a cat", "id": 0},
         "detail": {"contributors": [{"name": "D. Dog"}], "reviewer": "M. Mouse", "diagramTop": 2, "threatTop": 9,
          "diagrams": [
           {"id": 0, "title": "At home", "diagramType": "STRIDE", "thumbnail": "t.jpg", "version": "2.2.0",
            "description": "All that is in the kitchen",
            "cells": [
             {"id": "b1", "shape": "trust-boundary-box", "zIndex": -1, "position": {"x": 0, "y": 0},
              "size": {"width": 500, "height": 500},
              "data": {"type": "tm.BoundaryBox", "name": "Kitchen", "isTrustBoundary": true, "hasOpenThreats": false}},
             {"id": "b2", "shape": "trust-boundary-box", "zIndex": -1, "position": {"x": 10, "y": 10},
              "size": {"width": 200, "height": 200},
              "data": {"type": "tm.BoundaryBox", "name": "Case", "isTrustBoundary": true, "hasOpenThreats": false}},
             {"id": "c1", "shape": "trust-boundary-curve", "zIndex": 1, "source": {"x": 1, "y": 1},
              "target": {"x": 9, "y": 9}, "vertices": [],
              "data": {"type": "tm.Boundary", "name": "", "isTrustBoundary": true, "hasOpenThreats": false}},
             {"id": "a", "shape": "actor", "zIndex": 1, "position": {"x": 300, "y": 300},
              "size": {"width": 80, "height": 80},
              "data": {"type": "tm.Actor", "name": "Owner", "providesAuthentication": true, "outOfScope": false,
               "hasOpenThreats": true, "threats": [
                {"id": "11111111-1111-4111-8111-111111111111", "title": "Wrong owner", "status": "Accepted",
                 "severity": "Low", "type": "Spoofing", "description": "", "mitigation": "The cat decides",
                 "modelType": "STRIDE", "number": 1, "score": "3"}]}},
             {"id": "p", "shape": "process", "zIndex": 1, "position": {"x": 20, "y": 20},
              "size": {"width": 80, "height": 80},
              "data": {"type": "tm.Process", "name": "Feeder\\nDevice", "description": "Opens a lid", "privilegeLevel": "root",
               "isWebApplication": false, "hasOpenThreats": true, "threats": [
                {"id": "22222222-2222-4222-8222-222222222222", "title": "Lid is opened", "status": "Open",
                 "severity": "High", "type": "Tampering", "description": "by the cat", "mitigation": "A lock"},
                {"id": "33333333-3333-4333-8333-333333333333", "title": "Food is counted", "status": "NotApplicable",
                 "severity": "TBD", "type": "Linkability", "description": "", "mitigation": "Nobody counts"},
                {"id": "44444444-4444-4444-8444-444444444444", "title": "", "status": "Eliminated",
                 "severity": "High", "type": "Tampering", "description": "", "mitigation": ""}]}},
             {"id": "s", "shape": "store", "zIndex": 1, "position": {"x": 120, "y": 120},
              "size": {"width": 40, "height": 40},
              "data": {"type": "tm.Store", "name": "Plan", "isALog": true, "isEncrypted": true, "storesCredentials": true,
               "isSigned": true, "hasOpenThreats": false, "threats": []}},
             {"id": "f", "shape": "flow", "zIndex": 1, "source": {"cell": "a", "port": "x"},
              "target": {"cell": "p", "port": "y"}, "vertices": [{"x": 1, "y": 2}], "connector": "smooth", "labels": [],
              "data": {"type": "tm.Flow", "name": "Says when", "description": "once a day", "protocol": "MQTT",
               "isEncrypted": true, "isPublicNetwork": true, "isBidirectional": true, "hasOpenThreats": true, "threats": [
                {"id": "55555555-5555-4555-8555-555555555555", "title": "Overheard", "status": "Mitigated",
                 "severity": "Medium", "type": "Information disclosure", "description": "by a dog",
                 "mitigation": "TLS"}]}},
             {"id": "g", "shape": "flow", "zIndex": 1, "source": {"cell": "p"}, "target": {"x": 5, "y": 5},
              "data": {"type": "tm.Flow", "name": "", "protocol": "MQTT", "isEncrypted": false, "hasOpenThreats": false}},
             {"id": "x", "shape": "td-text-block", "zIndex": 1, "position": {"x": 1, "y": 1},
              "size": {"width": 9, "height": 9}, "data": {"type": "tm.Text", "name": "A remark", "hasOpenThreats": false}},
             {"id": "y", "shape": "cloud", "zIndex": 1}]},
           {"id": 1, "title": "In the cloud", "diagramType": "LINDDUN", "thumbnail": "t.jpg", "version": "2.2.0",
            "cells": [
             {"id": "p2", "shape": "process", "zIndex": 1, "position": {"x": 0, "y": 0},
              "size": {"width": 9, "height": 9},
              "data": {"type": "tm.Process", "name": "Web Site", "isWebApplication": true, "hasOpenThreats": false},
              "threats": [{"id": "t", "title": "Beside the data", "status": "Transferred", "severity": "Low",
               "type": "Repudiation", "description": "", "mitigation": "By contract"}]},
             {"id": "s2", "shape": "store", "zIndex": 1, "data": {"type": "tm.Store", "name": "Plan", "outOfScope": true,
               "reasonOutOfScope": "Somebody else's", "hasOpenThreats": false}}]}]}}
        """
}
