#!/usr/bin/env node
import { load } from './bundle.js'
await load['opener']()
