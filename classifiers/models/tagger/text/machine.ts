import { blocks, type Genre } from './notation.js';

/** Code, logs and what else has nobody in it. */
export const machine: Genre = {
  layouts: {
    machine: blocks(`
{date}T{time} INFO  [main] com.example.{product} - Started {number} workers on {ip}
{date}T{time} WARN  [pool-1] Connection to {ip} refused, retry {small} of {small}
{date}T{time} ERROR Exception in thread {hex}
---
export class AccountService extends BaseService {
  constructor(private readonly store: Store) {}
  // Returns the account or throws NotFoundError
  async findById(id: string): Promise<Account> { return this.store.get(id); }
}
---
import java.util.List;
public final class OrderController {
    private static final Logger LOG = LoggerFactory.getLogger(OrderController.class);
    public ResponseEntity<Order> get(@PathVariable long id) { return ok(service.find({number})); }
}
---
def load_config(path, Default=None):
    """Load the YAML file and return a Config object."""
    with open(path) as f:
        return Config(**yaml.safe_load(f), key="{hex}")
---
{hex}
{hex}
commit {hex}
Author: {p} <{email}>
Date: {date}

    Fix {product} build on Windows
---
GET /api/v1/users/{number} HTTP/1.1" 200 {number} "-" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36"
POST /login HTTP/1.1" 302 {number} "{url}" "curl/8.1"
---
{product} {small}.{small}.{small} released
- Added Dark Mode and Quick Search
- Fixed Null Pointer in Settings Dialog
- Updated Spring, Jackson and Hibernate
---
{"id": {number}, "name": "Default", "type": "Basic", "enabled": true, "createdBy": "{user}", "hash": "{hex}"}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web-frontend
  labels: {app: web, tier: Front}
spec: {replicas: {small}}
---
SELECT u.id, u.name, o.total FROM users u JOIN orders o ON o.user_id = u.id WHERE o.created > '{date}' LIMIT {small};
---
PASS test/unit/Widget.test.ts ({small} ms)
FAIL test/unit/Parser.spec.js
  Expected: {number}
  Received: {number}
    at Object.Test (src/Main.ts:{small}:{small})
---
Permission is hereby granted, free of charge, to any person obtaining a copy of this Software and associated documentation files, to deal in the Software without restriction. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND.
---
WHEREAS, the Company desires to engage the Contractor; NOW, THEREFORE, the Parties agree as follows: ARTICLE I. Definitions. "Confidential Information" means any Information disclosed by the Disclosing Party to the Receiving Party. Section {small}. Governing Law. Force Majeure.
---
{time}:12 {app}[{number}]: Starting {app} ...
{time}:13 {app}[{number}]: Loaded Module Core, Session Store and Event Bus
{time}:14 systemd[1]: Started {app} Service.
{time}:14 kernel: usb 2-1: Product: USB Receiver, Manufacturer: Logitech
---
name,type,size,hash
Main,Table,{number},{hex}
Order Items,View,{number},{hex}
Grand Total,Measure,{number},{hex}
---
import {Button, Card, Grid, Modal} from 'components';
const May = new Month(5), June = new Month(6);
export const Rose = theme.colors.Rose;
throw new TypeError('Expected String, got Number at Line {small}');
---
[tool.poetry]
name = "data-loader"
version = "{small}.{small}.{small}"
[tool.poetry.dependencies]
python = "^3.11"
---
Name:         web-{small}
Namespace:    default
Labels:       app=web, tier=Front
Node:         node-{small}/{ip}
Status:       Running
Image:        registry.example.com/{hex}:{small}.{small}
---
| Name | Type | Default | Description |
|---|---|---|---|
| First Name | String | Null | The Given Name Of The User |
| Max Retries | Integer | {small} | How Often To Retry |
| Home | Path | / | The Home Directory |
---
{ui} | {ui} | {ui} | {ui}
{ui}
{ui} > {ui}
Copyright © 2024 All Rights Reserved. Terms of Use. Privacy Policy. Cookie Settings. Version {small}.{small}
---
{legal} shall {capital}. Clause {small}. Subject to {capital}, {legal} and {legal} agree. {legal} may, under {capital}, terminate {capital} by Written Notice. Section {small}.{small} Entire Agreement. Section {small}.{small} Severability. {capital} means {capital} as defined in Schedule {small}.
---
<div class="Card"><h2 id="Header">Getting Started</h2><p>Press {ui} to Continue</p></div>
.Button{color:#{hex}} .Rose{margin:{small}px} @media (min-width:{number}px){.Grid{display:none}}
---
Traceback (most recent call last):
  File "/usr/lib/python3/main.py", line {small}, in Main
    Loader().run(Config.Default)
ValueError: Unknown Key {hex}
---
{food}, {food}, {food}
{thing} and {science}
{adjective}. {app} {small}, {app} {small}.{small}
`),
  },
};
